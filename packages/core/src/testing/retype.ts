import type * as Y from 'yjs'
import { type EntryRootName, findEntry, isText } from '../board/document.ts'
import { typeText } from '../board/edits.ts'
import { findSplice } from '../board/splice.ts'
import type { EntryId } from '../ids.ts'

/** Types until the text of an entry reads `text`, as somebody does by hand; one that is gone stays gone. */
export function retype(
  doc: Y.Doc,
  { root, id, text }: { root: EntryRootName; id: EntryId; text: string },
  origin?: unknown,
): void {
  const written = findEntry(doc, root, id)?.get('text')
  const splice = isText(written) ? findSplice(written.toString(), text) : null
  if (splice) typeText(doc, { root, id, splice }, origin)
}
