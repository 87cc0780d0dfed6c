import type * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import { isList } from './document.ts'
import { cutText, editEntry } from './edits.ts'

/** Adds the next why of a cause. */
export function addWhy(
  doc: Y.Doc,
  { causeId, text }: { causeId: EntryId; text: string },
  origin?: unknown,
): void {
  editWhys(doc, { causeId, origin }, (whys) => whys.push([cutText(text)]))
}

/** Rewrites a why; one that is gone stays gone. */
export function setWhy(
  doc: Y.Doc,
  { causeId, index, text }: { causeId: EntryId; index: number; text: string },
  origin?: unknown,
): void {
  editWhys(doc, { causeId, origin }, (whys) => {
    const next = cutText(text)
    if (!holds(whys, index) || whys.get(index) === next) return
    whys.delete(index)
    whys.insert(index, [next])
  })
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
