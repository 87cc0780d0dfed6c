import { simpleDiffString } from 'lib0/diff'
import type * as Y from 'yjs'

/**
 * Makes a shared text read `next` by one deletion and one insertion at most, as small as they can
 * be in one place, so that what others type elsewhere in it at the same time stays.
 */
export function editText(text: Y.Text, next: string): void {
  const { index, remove, insert } = simpleDiffString(text.toString(), next)
  if (remove > 0) text.delete(index, remove)
  if (insert.length > 0) text.insert(index, insert)
}
