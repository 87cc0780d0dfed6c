import fc from 'fast-check'
import * as Y from 'yjs'
import { addAction, deleteAction, updateAction } from '../board/edit-actions.ts'
import { addCause, deleteCause, setCauseCategory } from '../board/edit-causes.ts'
import {
  addChannel,
  addCommunication,
  deleteCommunication,
  ensureChannel,
  updateCommunication,
} from '../board/edit-communications.ts'
import {
  addActivity,
  deleteActivity,
  replaceActivities,
  setIncident,
  updateActivity,
} from '../board/edit-incident.ts'
import { addLesson, updateLesson } from '../board/edit-lessons.ts'
import { addMark, deleteMark, moveMark, replaceMarks } from '../board/edit-marks.ts'
import {
  addNote,
  chooseProblem,
  deleteNote,
  gatherNote,
  moveNote,
  setNoteColor,
  tieNote,
} from '../board/edit-notes.ts'
import { addStroke, drawInstead, eraseDrawn } from '../board/edit-strokes.ts'
import { addWhy, removeWhy, rewriteWhy } from '../board/edit-whys.ts'
import { actionStatuses, activityKinds, noteColors } from '../board/snapshot-types.ts'
import { strokeColors } from '../board/stroke-colors.ts'
import { encodeStroke } from '../board/stroke-points.ts'
import type { EntryId, PersonId } from '../ids.ts'
import { retype } from './retype.ts'

/** One of a few ids, so that edits meet; `kind` keeps the ids of different things apart. */
export const anId = (kind: string): fc.Arbitrary<EntryId> =>
  fc.integer({ min: 0, max: 4 }).map((n) => `${kind}-${n}` as EntryId)

const anInstant = fc.integer({ min: 0, max: 4_000_000_000_000 })
const text = fc.string({ unit: 'grapheme', maxLength: 30 })
const instantOrNull = fc.option(anInstant)
const author = fc.option(fc.constantFrom('ada' as PersonId, 'ben' as PersonId))
const lane = fc.double({ min: -500, max: 500, noNaN: true }).map((pixels) => pixels + 0)
const dueOn = fc.constantFrom('', '2024-02-29', '2025-01-31')
const keep = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined })

const note = anId('note')
const cause = anId('cause')
const action = anId('action')
const channel = anId('channel')
const communication = {
  time: anInstant,
  channelId: channel,
  kind: fc.constantFrom('update', 'resolution', 'postmortem', 'internal' as const),
  audience: fc.constantFrom('external', 'internal', 'regulator' as const),
  sender: text,
  text,
  source: text,
} as const
const color = fc.constantFrom(...noteColors)
const activity = {
  minutes: fc.option(fc.nat(1000)),
  startedAt: instantOrNull,
  endedAt: instantOrNull,
  label: text,
}

export type BoardEdit = (doc: Y.Doc) => unknown

/** Binds an edit to arbitrary values of its parameter. */
function edits<Values>(
  edit: (doc: Y.Doc, values: Values) => unknown,
  values: fc.Arbitrary<Values>,
): fc.Arbitrary<BoardEdit> {
  return values.map((given) => {
    const bound: BoardEdit = (doc) => edit(doc, given)
    return Object.assign(bound, {
      [fc.toStringMethod]: () => `${edit.name}(${fc.stringify(given)})`,
    })
  })
}

const newNotes = [
  edits(
    addNote,
    fc.record({
      id: note,
      text,
      authorId: author,
      at: anInstant,
      lane,
      color,
      gapId: fc.option(anId('gap')),
    }),
  ),
]

const noteEdits = [
  edits(moveNote, fc.record({ id: note, at: anInstant, lane, gapId: fc.option(anId('gap')) })),
  edits(retype, fc.record({ root: fc.constant('notes' as const), id: note, text })),
  edits(setNoteColor, fc.record({ id: note, color })),
  edits(gatherNote, fc.record({ id: note, underId: fc.option(note) })),
  edits(tieNote, fc.record({ noteId: note, causeId: fc.option(cause) })),
  edits(chooseProblem, fc.record({ noteId: note, chosen: fc.boolean() })),
  edits(deleteNote, note),
]

const causeEdits = [
  edits(
    addCause,
    fc.record({ id: cause, text, category: fc.option(text), noteIds: fc.array(note) }),
  ),
  edits(retype, fc.record({ root: fc.constant('causes' as const), id: cause, text })),
  edits(setCauseCategory, fc.record({ id: cause, category: fc.option(text) })),
  edits(addWhy, fc.record({ causeId: cause, text })),
  edits(
    rewriteWhy,
    fc.record({ causeId: cause, seen: fc.array(text, { maxLength: 5 }), index: fc.nat(4), text }),
  ),
  edits(removeWhy, fc.record({ causeId: cause, index: fc.nat(4) })),
  edits(deleteCause, cause),
]

const actionEdits = [
  edits(addAction, fc.record({ id: action, text, owner: text, dueOn, noteId: fc.option(note) })),
  edits(
    updateAction,
    fc.record({
      id: action,
      text: keep(text),
      owner: keep(text),
      dueOn: keep(dueOn),
      status: keep(fc.constantFrom(...actionStatuses)),
      closedNote: keep(fc.option(text)),
      closedOn: keep(fc.option(dueOn)),
    }),
  ),
  edits(deleteAction, action),
]

const incidentEdits = [
  edits(
    setIncident,
    fc.record({
      title: keep(text),
      summary: keep(text),
      start: keep(instantOrNull),
      end: keep(instantOrNull),
      asOf: keep(instantOrNull),
      detection: keep(text),
    }),
  ),
  edits(
    addActivity,
    fc.record({ id: anId('activity'), kind: fc.constantFrom(...activityKinds), ...activity }),
  ),
  edits(updateActivity, fc.record({ id: anId('activity'), ...activity })),
  edits(deleteActivity, anId('activity')),
  edits(
    replaceActivities,
    fc.uniqueArray(
      fc.record({ id: anId('activity'), kind: fc.constantFrom(...activityKinds), ...activity }),
      { maxLength: 3, selector: ({ id }) => id },
    ),
  ),
]

const communicationEdits = [
  edits(addChannel, fc.record({ id: channel, name: text })),
  edits(ensureChannel, fc.record({ newId: channel, name: text })),
  edits(addCommunication, fc.record({ id: anId('communication'), ...communication })),
  edits(
    updateCommunication,
    fc.record({ id: anId('communication'), time: keep(anInstant), text: keep(text) }),
  ),
  edits(deleteCommunication, anId('communication')),
]

const markEdits = [
  edits(addMark, fc.record({ id: anId('mark'), from: anInstant, to: anInstant })),
  edits(moveMark, fc.record({ id: anId('mark'), from: anInstant, to: anInstant })),
  edits(deleteMark, anId('mark')),
  edits(
    replaceMarks,
    fc.record({
      remove: fc.array(anId('mark'), { maxLength: 2 }),
      add: fc.array(fc.record({ id: anId('mark'), from: anInstant, to: anInstant }), {
        maxLength: 2,
      }),
    }),
  ),
  edits(addLesson, fc.record({ id: anId('lesson'), text, authorId: author })),
  edits(updateLesson, fc.record({ id: anId('lesson'), text })),
]

const aStroke = fc.record({
  id: anId('stroke'),
  points: fc
    .array(fc.record({ at: anInstant, lane: fc.integer(), pressure: fc.constant(0.5) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((points) => encodeStroke(points, 1)),
  color: fc.constantFrom(...strokeColors),
  width: fc.constantFrom(4, 10),
})

const strokeEdits = [
  edits(addStroke, aStroke),
  edits(
    eraseDrawn,
    fc.record({
      strokes: fc.array(anId('stroke'), { maxLength: 2 }),
      marks: fc.array(anId('mark'), { maxLength: 1 }),
    }),
  ),
  edits(
    drawInstead,
    fc.record({ stroke: aStroke, marks: fc.array(anId('mark'), { maxLength: 2 }) }),
  ),
]

/** Any one thing that the interface does to a board. */
export const anEdit: fc.Arbitrary<BoardEdit> = fc.oneof(
  ...newNotes,
  ...noteEdits,
  ...causeEdits,
  ...actionEdits,
  ...incidentEdits,
  ...communicationEdits,
  ...markEdits,
  ...strokeEdits,
)

const othersEdits = [
  ...causeEdits,
  ...actionEdits,
  ...communicationEdits,
  ...markEdits,
  ...strokeEdits,
]

/** Any one thing that a participant may do. */
export const aParticipantsEdit: fc.Arbitrary<BoardEdit> = fc.oneof(
  ...newNotes,
  ...noteEdits,
  ...othersEdits,
)

/** Any one thing that a participant may do where every note starts as a draft. */
export const anAnonymousEdit: fc.Arbitrary<BoardEdit> = fc.oneof(...noteEdits, ...othersEdits)

/** Brings each of two documents what the other has. */
export function exchange(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)))
}
