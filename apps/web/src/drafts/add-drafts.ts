import { addNote } from '@kraftline/core/board/edit-notes'
import type { NoteColor } from '@kraftline/core/board/snapshot-types'
import { newId } from '../board/new-id.ts'
import type { Room } from '../connect/room.ts'

export type NewDraft = {
  readonly text: string
  readonly color: NoteColor
  readonly onBehalfOf?: string | null
}

/** Puts notes among a person's own, where nobody else sees them. */
export function addDrafts({ drafts, control, me }: Room, notes: readonly NewDraft[]): void {
  // Drafts have no place yet: the order they were written in is theirs.
  const now = Math.round(control.time.now())
  drafts.doc.transact(() => {
    notes.forEach((note, index) => {
      addNote(drafts.doc, { id: newId(), ...note, authorId: me.id, at: now + index, lane: 0 })
    })
  })
}
