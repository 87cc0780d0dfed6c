import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addAction } from '../board/edit-actions.ts'
import { addCause } from '../board/edit-causes.ts'
import { addNote, gatherNote, tieNote } from '../board/edit-notes.ts'
import { addWhy } from '../board/edit-whys.ts'
import { readBoard } from '../board/snapshot.ts'
import type { EntryId } from '../ids.ts'
import { actionText, problemText } from './plain-text.ts'
import { gatherProblems } from './problems.ts'

const id = (text: string) => text as EntryId

test('an action and a problem can each be told by themselves', () => {
  const doc = new Y.Doc()
  const note = { authorId: null, at: 0, lane: 0, color: 'yellow' } as const
  addCause(doc, { id: id('c'), text: 'Nobody had the job' })
  addWhy(doc, { causeId: id('c'), text: 'We never thought of it' })
  addNote(doc, { ...note, id: id('n'), text: 'Two hours of silence' })
  addNote(doc, { ...note, id: id('m'), text: 'No word at all' })
  tieNote(doc, { noteId: id('n'), causeId: id('c') })
  gatherNote(doc, { id: id('m'), underId: id('n') })
  addAction(doc, {
    id: id('a'),
    noteId: id('m'),
    text: 'Name a writer',
    owner: 'Zoë',
    dueOn: '2026-04-01',
  })
  addAction(doc, { id: id('b'), text: ' ', owner: '', dueOn: '' })
  const board = readBoard(doc)
  const [first, second] = [board.actions[0]!, board.actions[1]!]
  expect(actionText(first, board, 'fr')).toBe(`Name a writer
Responsable\u00a0: Zoë
Échéance\u00a0: 1 avril 2026
État\u00a0: à faire
Problème\u00a0: Two hours of silence
Cause profonde\u00a0: Nobody had the job`)
  expect(actionText(second, board, 'en')).toBe('(no text)\nStatus: open')
  expect(gatherProblems(board).map((problem) => problemText(problem, 'en'))).toEqual([
    `Two hours of silence
No word at all
Root cause: Nobody had the job
Why: We never thought of it`,
  ])
})
