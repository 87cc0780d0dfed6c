// Reached by the board's tools and keys; hands every gesture on as one Yjs transaction of core/board's edits.
import {
  addNote,
  deleteNote,
  gatherNote,
  moveNote,
  setNoteColor,
} from '@kraftline/core/board/edit-notes'
import { deletePicture, movePicture } from '@kraftline/core/board/edit-pictures'
import type { NoteColor } from '@kraftline/core/board/snapshot-types'
import type { EntryId, PersonId } from '@kraftline/core/ids'
import type * as Y from 'yjs'
import type { Move, Place } from './drop.ts'
import { newId } from './new-id.ts'

/** A note that is about to be stuck, with what it says. */
export type FreshNote = Place & { readonly text: string; readonly color: NoteColor }

/** What a hand may do to the board. */
export type BoardActs = {
  /** Sticks notes; the answer is their ids, to choose and open them by. */
  addNotes(notes: readonly FreshNote[]): EntryId[]
  /** Moves notes, and pictures among them. */
  moveNotes(moves: readonly Move[]): void
  /** Puts notes under another that says the same problem. */
  gatherNotes(ids: Iterable<EntryId>, underId: EntryId): void
  /** Deletes notes, and pictures among them. */
  deleteNotes(ids: Iterable<EntryId>): void
  colorNotes(ids: Iterable<EntryId>, color: NoteColor): void
}

/** Edits a board in somebody's name; null leaves notes without an author. One gesture is one transaction. */
export function editBoard({ doc }: { readonly doc: Y.Doc }, me: PersonId | null): BoardActs {
  return {
    addNotes(notes) {
      const fresh = notes.map((note) => ({ id: newId(), ...note, authorId: me }))
      doc.transact(() => {
        for (const note of fresh) addNote(doc, note)
      })
      return fresh.map(({ id }) => id)
    },
    moveNotes(moves) {
      doc.transact(() => {
        // Whichever of the two has the id moves.
        for (const move of moves) {
          moveNote(doc, move)
          movePicture(doc, move)
        }
      })
    },
    gatherNotes(ids, underId) {
      doc.transact(() => {
        for (const id of ids) gatherNote(doc, { id, underId })
      })
    },
    deleteNotes(ids) {
      doc.transact(() => {
        for (const id of ids) {
          deleteNote(doc, id)
          deletePicture(doc, id)
        }
      })
    },
    colorNotes(ids, color) {
      doc.transact(() => {
        for (const id of ids) setNoteColor(doc, { id, color })
      })
    },
  }
}
