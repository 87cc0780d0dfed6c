import type * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import type { Instant } from '../time.ts'
import { deleteEntry, editEntry, putEntry, setFields } from './edits.ts'
import type { PictureOnBoard } from './snapshot-types.ts'

/** Puts a picture that the server has onto the board. */
export function addPicture(doc: Y.Doc, { id, ...picture }: PictureOnBoard, origin?: unknown): void {
  doc.transact(() => {
    const { at, caption, ...kept } = picture
    const values = { ...kept, at: Math.round(at), caption: caption || null }
    putEntry(doc, { root: 'pictures', id, values })
  }, origin)
}

/** Moves a picture along the line, and nearer to it or away. */
export function movePicture(
  doc: Y.Doc,
  { id, at, lane }: { readonly id: EntryId; readonly at: Instant; readonly lane: number },
  origin?: unknown,
): void {
  editEntry(doc, { root: 'pictures', id, origin }, (picture) => {
    setFields(picture, { at: Math.round(at), lane })
  })
}

/** Says in words what is to be seen on a picture; nothing takes them away. */
export function captionPicture(
  doc: Y.Doc,
  { id, caption }: Pick<PictureOnBoard, 'id' | 'caption'>,
  origin?: unknown,
): void {
  editEntry(doc, { root: 'pictures', id, origin }, (picture) => {
    setFields(picture, { caption: caption || null })
  })
}

/** Takes a picture off the board; the session keeps the file, so that it can be put back. */
export function deletePicture(doc: Y.Doc, id: EntryId, origin?: unknown): void {
  deleteEntry(doc, { root: 'pictures', id, origin })
}
