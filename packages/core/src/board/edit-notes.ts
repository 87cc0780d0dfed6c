import type * as Y from 'yjs'
import type { EntryId, PersonId } from '../ids.ts'
import type { Instant } from '../time.ts'
import { entriesOf, findEntry, rootOf } from './document.ts'
import { editEntry, newText, putEntry, setFields, untie } from './edits.ts'
import { problemOf } from './notes.ts'
import type { NoteColor } from './snapshot-types.ts'

/** These serve a person's drafts as well: a document that holds notes alone. */

export type NewNote = {
  readonly id: EntryId
  readonly text: string
  /** Null in an anonymous session, and for a bare link. */
  readonly authorId: PersonId | null
  readonly onBehalfOf?: string | null | undefined
  readonly at: Instant
  readonly lane: number
  readonly color: NoteColor
  readonly gapId?: string | null | undefined
}

export function addNote(doc: Y.Doc, { id, ...note }: NewNote, origin?: unknown): void {
  doc.transact(() => {
    const values = { ...note, at: Math.round(note.at), text: newText(note.text) }
    putEntry(doc, { root: 'notes', id, values })
  }, origin)
}

/** Moves a note along the line; `gapId` null takes it out of its gap, left out keeps it. */
export function moveNote(
  doc: Y.Doc,
  {
    id,
    at,
    lane,
    gapId,
  }: { id: EntryId; at: Instant; lane: number; gapId?: string | null | undefined },
  origin?: unknown,
): void {
  editEntry(doc, { root: 'notes', id, origin }, (note) => {
    setFields(note, { at: Math.round(at), lane, gapId })
  })
}

export function setNoteColor(
  doc: Y.Doc,
  { id, color }: { id: EntryId; color: NoteColor },
  origin?: unknown,
): void {
  editEntry(doc, { root: 'notes', id, origin }, (note) => setFields(note, { color }))
}

/** Deletes a note and whatever points at it: notes gathered under it and actions stay, untied. */
export function deleteNote(doc: Y.Doc, id: EntryId, origin?: unknown): void {
  doc.transact(() => {
    rootOf(doc, 'notes').delete(id)
    untie(doc, { root: 'notes', field: 'problemId', id })
    untie(doc, { root: 'actions', field: 'noteId', id })
  }, origin)
}

/**
 * Gathers a note under another, or takes it out (null). Gathering is one level deep: what was
 * under the note comes along, and a note that is itself gathered passes it on to its own head,
 * unless that head is the note that moves: then the two change places.
 */
export function gatherNote(
  doc: Y.Doc,
  { id, underId }: { id: EntryId; underId: EntryId | null },
  origin?: unknown,
): void {
  editEntry(doc, { root: 'notes', id, origin }, (note) => {
    if (underId === null) return setFields(note, { problemId: null })
    const under = findEntry(doc, 'notes', underId)
    if (!under || underId === id) return
    const above = problemOf(underId, gatheredUnder(doc))
    const head = above === id ? underId : above
    if (head === underId) setFields(under, { problemId: null })
    const moving = [...entriesOf(rootOf(doc, 'notes'))].filter(
      ([otherId, other]) => otherId === id || other.get('problemId') === id,
    )
    for (const [otherId, other] of moving) {
      if (otherId !== head) setFields(other, { problemId: head })
    }
  })
}

/** Ties a note to a root cause, or unties it (null). */
export function tieNote(
  doc: Y.Doc,
  { noteId, causeId }: { noteId: EntryId; causeId: EntryId | null },
  origin?: unknown,
): void {
  editEntry(doc, { root: 'notes', id: noteId, origin }, (note) => setFields(note, { causeId }))
}

/** Picks a note as one of the problems that the plan is for, or puts it back. */
export function chooseProblem(
  doc: Y.Doc,
  { noteId, chosen }: { noteId: EntryId; chosen: boolean },
  origin?: unknown,
): void {
  editEntry(doc, { root: 'notes', id: noteId, origin }, (note) => {
    setFields(note, { chosen: chosen || null })
  })
}

function gatheredUnder(doc: Y.Doc): (id: EntryId) => EntryId | null | undefined {
  return (id) => {
    const note = findEntry(doc, 'notes', id)
    if (!note) return undefined
    const problemId = note.get('problemId')
    return typeof problemId === 'string' ? (problemId as EntryId) : null
  }
}
