import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addAction, updateAction } from '../board/edit-actions.ts'
import { addNote } from '../board/edit-notes.ts'
import { readBoard } from '../board/snapshot.ts'
import type { EntryId } from '../ids.ts'
import { anEdit } from '../testing/board-arbitraries.ts'
import { actionsCalendar } from './actions-calendar.ts'

const stamp = Date.parse('2026-03-12T10:00:00Z')
const link = 'https://kraft.example.org/s/abc'
const id = (text: string) => text as EntryId

/** As another program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents().map((part) => ({
    kind: part.name,
    uid: part.getFirstPropertyValue('uid'),
    summary: part.getFirstPropertyValue('summary'),
    description: part.getFirstPropertyValue('description'),
    day: String(part.getFirstPropertyValue('due') ?? part.getFirstPropertyValue('dtstart')),
    status: part.getFirstPropertyValue('status'),
    rings: part
      .getAllSubcomponents('valarm')
      .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
  }))
}

test('an action with a due date is a to-do, and a day in the calendar that rings the morning before', () => {
  const doc = new Y.Doc()
  addNote(doc, {
    id: id('n'),
    text: 'Nobody wrote for two hours',
    authorId: null,
    at: 0,
    lane: 0,
    color: 'yellow',
  })
  const text = 'Name who writes; support, or product\nand say so'
  addAction(doc, { id: id('a'), noteId: id('n'), text, owner: 'Zoë', dueOn: '2026-04-01' })
  addAction(doc, { id: id('b'), text: 'Write templates', owner: '', dueOn: '' })
  updateAction(doc, { id: id('b'), status: 'done' })
  const board = readBoard(doc)
  const seen = read(actionsCalendar({ board, sessionId: 's', locale: 'fr', stamp, link }))
  const about = 'Responsable\u00a0: Zoë\nProblème\u00a0: Nobody wrote for two hours'
  const a = { summary: text, description: about, day: '2026-04-01' }
  expect(seen).toEqual([
    { kind: 'vtodo', uid: 'todo-a-s@kraftline', ...a, status: 'NEEDS-ACTION', rings: [] },
    { kind: 'vevent', uid: 'due-a-s@kraftline', ...a, status: null, rings: ['-PT15H'] },
    {
      kind: 'vtodo',
      uid: 'todo-b-s@kraftline',
      summary: 'Write templates',
      description: '',
      day: 'null',
      status: 'COMPLETED',
      rings: [],
    },
  ])
})

test('whatever is on the board, another program reads every action', () => {
  fc.assert(
    fc.property(fc.array(anEdit, { maxLength: 40 }), (edits) => {
      const doc = new Y.Doc()
      for (const edit of edits) edit(doc)
      const board = readBoard(doc)
      const seen = read(actionsCalendar({ board, sessionId: 's', locale: 'ru', stamp, link }))
      const todos = seen.filter(({ kind }) => kind === 'vtodo')
      expect(todos.map(({ uid }) => uid)).toEqual(
        board.actions.map((one) => `todo-${one.id}-s@kraftline`),
      )
    }),
  )
})
