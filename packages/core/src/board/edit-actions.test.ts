import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { EntryId, PersonId } from '../ids.ts'
import { addAction, deleteAction, updateAction } from './edit-actions.ts'
import { addLesson, updateLesson } from './edit-lessons.ts'
import { addMark, deleteMark, moveMark } from './edit-marks.ts'
import { readBoard } from './snapshot.ts'

const [zebra, ant, note] = ['zebra', 'ant', 'note'] as [EntryId, EntryId, EntryId]

test('the plan keeps the order in which it was written, and its actions get done', () => {
  const doc = new Y.Doc()
  addAction(doc, { id: zebra, text: 'Write templates', owner: 'Ada', dueOn: '2025-02-01' })
  addAction(doc, { id: ant, text: 'Name a role', owner: '', dueOn: '', noteId: note })
  updateAction(doc, { id: zebra, text: 'Write five templates', status: 'done', closedNote: 'Done' })
  expect(readBoard(doc).actions).toEqual([
    {
      id: zebra,
      text: 'Write five templates',
      owner: 'Ada',
      dueOn: '2025-02-01',
      status: 'done',
      closedNote: 'Done',
      closedOn: null,
      noteId: null,
      causeId: null,
      order: 1,
    },
    {
      id: ant,
      text: 'Name a role',
      owner: '',
      dueOn: '',
      status: 'open',
      closedNote: null,
      closedOn: null,
      noteId: note,
      causeId: null,
      order: 2,
    },
  ])
  deleteAction(doc, zebra)
  updateAction(doc, { id: zebra, owner: 'Ben' })
  expect(readBoard(doc).actions.map(({ id }) => id)).toEqual([ant])
})

test('a circle drawn backwards encloses the same stretch', () => {
  const doc = new Y.Doc()
  const mark = 'mark' as EntryId
  addMark(doc, { id: mark, from: 90, to: 10 })
  expect(readBoard(doc).marks).toEqual([{ id: mark, from: 10, to: 90 }])
  moveMark(doc, { id: mark, from: 30, to: 20 })
  expect(readBoard(doc).marks).toEqual([{ id: mark, from: 20, to: 30 }])
  deleteMark(doc, mark)
  expect(readBoard(doc).marks).toEqual([])
})

test('everybody takes a lesson home', () => {
  const doc = new Y.Doc()
  const lesson = { id: 'lesson' as EntryId, text: 'Say it early', authorId: 'ada' as PersonId }
  addLesson(doc, lesson)
  addLesson(doc, { id: 'another' as EntryId, text: 'Say it often', authorId: null })
  updateLesson(doc, { id: lesson.id, text: 'Say it earlier' })
  expect(readBoard(doc).lessons).toEqual([
    { ...lesson, text: 'Say it earlier', order: 1 },
    { id: 'another', text: 'Say it often', authorId: null, order: 2 },
  ])
})
