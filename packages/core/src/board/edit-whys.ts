import type * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import { isList } from './document.ts'
import { cutText, editEntry } from './edits.ts'
import { applySplice, findSplice, rebase } from './splice.ts'

/** Adds the next why of a cause. */
export function addWhy(
  doc: Y.Doc,
  { causeId, text }: { causeId: EntryId; text: string },
  origin?: unknown,
): void {
  editWhys(doc, { causeId, origin }, (whys) => whys.push([cutText(text)]))
}

export type Rewriting = {
  readonly causeId: EntryId
  /** The ladder as whoever writes last saw it; others may have changed it since. */
  readonly seen: readonly string[]
  /** Which of its whys is rewritten. */
  readonly index: number
  readonly text: string
}

/**
 * Rewrites a why so that nobody's words are lost: where somebody else has changed the same one since,
 * both changes are in it; where it is gone, what was written is a why of its own. Two who rewrite one
 * at the very same time leave one each.
 */
export function rewriteWhy(
  doc: Y.Doc,
  { causeId, seen, index, text }: Rewriting,
  origin?: unknown,
): void {
  const before = seen[index]
  const next = cutText(text)
  if (before === undefined || before === next) return
  editWhys(doc, { causeId, origin }, (whys) => {
    const now = whys.toArray().map((why) => (typeof why === 'string' ? why : ''))
    const place = placeOf(before, index, now)
    if (place !== null) return replace(whys, place, next)
    const theirs = now[index]
    if (theirs === undefined || now.length !== seen.length) {
      whys.insert(Math.min(index, now.length), [next])
    } else {
      replace(whys, index, cutText(mergeTexts({ before, mine: next, theirs })))
    }
  })
}

/** Where a why is by now: the one that reads as before, the nearest if several do. */
function placeOf(before: string, index: number, now: readonly string[]): number | null {
  const places = now.flatMap((why, place) => (why === before ? [place] : []))
  const away = (place: number) => Math.abs(place - index)
  return places.toSorted((a, b) => away(a) - away(b))[0] ?? null
}

type Versions = { readonly before: string; readonly mine: string; readonly theirs: string }

function mergeTexts({ before, mine, theirs }: Versions): string {
  const own = findSplice(before, mine)
  const other = findSplice(before, theirs)
  return own && other ? applySplice(theirs, rebase(own, other, 'behind')) : theirs
}

function replace(whys: Y.Array<unknown>, index: number, text: string): void {
  whys.delete(index)
  whys.insert(index, [text])
}

export function removeWhy(
  doc: Y.Doc,
  { causeId, index }: { causeId: EntryId; index: number },
  origin?: unknown,
): void {
  editWhys(doc, { causeId, origin }, (whys) => {
    if (holds(whys, index)) whys.delete(index)
  })
}

function editWhys(
  doc: Y.Doc,
  { causeId, origin }: { causeId: EntryId; origin: unknown },
  change: (whys: Y.Array<unknown>) => void,
): void {
  editEntry(doc, { root: 'causes', id: causeId, origin }, (cause) => {
    const whys = cause.get('whys')
    if (isList(whys)) change(whys)
  })
}

function holds(whys: Y.Array<unknown>, index: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < whys.length
}
