import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import { hour, minute } from '../time.ts'
import { addChannel, addCommunication, updateCommunication } from './edit-communications.ts'
import { setIncident } from './edit-incident.ts'
import { addNote } from './edit-notes.ts'
import { readBoard } from './snapshot.ts'

const [page, first, second, note] = ['page', 'first', 'second', 'note'] as EntryId[] as [
  EntryId,
  EntryId,
  EntryId,
  EntryId,
]

/** From 0 to 10 h, told at 2 h and at 6 h. */
function aBoard(stuck: { at: number; gapId?: string }): Y.Doc {
  const doc = new Y.Doc()
  setIncident(doc, { start: 0, end: 10 * hour })
  addChannel(doc, { id: page, name: 'Status page' })
  for (const [id, time] of [
    [first, 2 * hour],
    [second, 6 * hour],
  ] as const) {
    const said = { sender: '', text: '', source: '', kind: 'update', audience: 'external' } as const
    addCommunication(doc, { id, time, channelId: page, ...said })
  }
  addNote(doc, { id: note, text: '', authorId: null, lane: 90, color: 'yellow', ...stuck })
  return doc
}

const placeOf = (doc: Y.Doc) => readBoard(doc).notes[0]?.at

test('a note on a silence keeps its place in it when either end of the silence is corrected', () => {
  const doc = aBoard({ at: 4 * hour, gapId: second })
  updateCommunication(doc, { id: second, time: 8 * hour })
  expect(placeOf(doc)).toBe(5 * hour)
  updateCommunication(doc, { id: first, time: 4 * hour })
  expect(placeOf(doc)).toBe(6 * hour)

  const early = aBoard({ at: hour, gapId: first })
  setIncident(early, { start: -4 * hour })
  expect(placeOf(early)).toBe(-hour)
})

test('a note at a message goes with it, and one in between stays', () => {
  const at = aBoard({ at: 2 * hour + 20_000 })
  updateCommunication(at, { id: first, time: 3 * hour })
  expect(placeOf(at)).toBe(3 * hour + 20_000)

  const between = aBoard({ at: 3 * hour })
  updateCommunication(between, { id: first, time: 2 * hour + 30 * minute })
  setIncident(between, { end: 11 * hour })
  expect(placeOf(between)).toBe(3 * hour)
})

test('the first alert takes along what was stuck to it, and a correction is one thing to undo', () => {
  const doc = aBoard({ at: 0 })
  const undo = new Y.UndoManager(['incident', 'notes'].map((name) => doc.getMap(name)))
  setIncident(doc, { start: -30 * minute })
  expect(placeOf(doc)).toBe(-30 * minute)
  undo.undo()
  expect(placeOf(doc)).toBe(0)
  expect(readBoard(doc).incident.start).toBe(0)
})

test('what is corrected and corrected back leaves every note where it was', () => {
  const anAt = fc.integer({ min: 0, max: 10 * hour })
  fc.assert(
    fc.property(anAt, fc.integer({ min: 121, max: 359 }), fc.boolean(), (at, minutes, isOnGap) => {
      const gapId = at <= 2 * hour ? first : at <= 6 * hour ? second : 'end'
      const doc = aBoard(isOnGap ? { at, gapId } : { at })
      updateCommunication(doc, { id: first, time: minutes * minute })
      updateCommunication(doc, { id: first, time: 2 * hour })
      // Stretching a silence rounds to a millisecond, and shrinking it back multiplies that.
      if (isOnGap) expect(Math.abs((placeOf(doc) ?? 0) - at)).toBeLessThanOrEqual(240)
      else if (Math.abs(at - minutes * minute) > minute) expect(placeOf(doc)).toBe(at)
    }),
  )
})
