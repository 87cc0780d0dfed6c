import type * as Y from 'yjs'
import { findSplice, type Splice } from './splice.ts'

/** Makes one deletion and one insertion at most, so that what others type elsewhere in it stays. */
export function spliceText(text: Y.Text, { index, remove, insert }: Splice): void {
  if (remove > 0) text.delete(index, remove)
  if (insert.length > 0) text.insert(index, insert)
}

/** Makes a shared text read `next`, by as small a change in one place as there is. */
export function editText(text: Y.Text, next: string): void {
  const splice = findSplice(text.toString(), next)
  if (splice) spliceText(text, splice)
}

/** What happened to a shared text, as splices of which each applies after the one before. */
export function splicesOf(delta: Y.YTextEvent['delta']): Splice[] {
  const splices: Splice[] = []
  let index = 0
  for (const { retain = 0, insert, delete: remove = 0 } of delta) {
    index += retain
    if (typeof insert === 'string') {
      splices.push({ index, remove: 0, insert })
      index += insert.length
    }
    if (remove > 0) splices.push({ index, remove, insert: '' })
  }
  return splices
}
