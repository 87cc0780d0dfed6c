import { type EntryRootName, findEntry, isText } from '@kraftline/core/board/document'
import type { EntryId } from '@kraftline/core/ids'
import { limits } from '@kraftline/core/protocol/sync'
import type * as Y from 'yjs'
import type { Touched } from './touched.ts'

export type Overlong = { readonly root: EntryRootName; readonly id: EntryId }

type Writing = {
  readonly before: Y.Doc
  readonly after: Y.Doc
  readonly touched: readonly Touched[]
}

/**
 * Texts that have become too long though nobody wrote too much: each of several found room in what
 * they saw, one of them perhaps offline. A text that comes too long, or grows by more than a text may
 * hold, is left to be refused.
 */
export function findOverlong({ before, after, touched }: Writing): Overlong[] {
  return touched.flatMap(({ root, key, inside }) => {
    if (!inside || root === 'incident') return []
    const id = key as EntryId
    const length = textOf(after, { root, id })?.length ?? 0
    const earlier = textOf(before, { root, id })?.length
    if (length <= limits.textLength || earlier === undefined) return []
    return length - earlier <= limits.textLength ? [{ root, id }] : []
  })
}

/** Takes away what is too much, at the end, and never half a character. */
export function shorten(doc: Y.Doc, overlong: readonly Overlong[]): void {
  for (const where of overlong) {
    const text = textOf(doc, where)
    if (!text) continue
    const kept = text.toString().slice(0, limits.textLength)
    const length = kept.isWellFormed() ? kept.length : kept.length - 1
    text.delete(length, text.length - length)
  }
}

function textOf(doc: Y.Doc, { root, id }: Overlong): Y.Text | null {
  const text = findEntry(doc, root, id)?.get('text')
  return isText(text) ? text : null
}
