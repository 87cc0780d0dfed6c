import { expect, test } from 'vitest'
import { dayIn } from '../incident/calendar-day.ts'
import { followUp, isOverdue } from './follow-up.ts'

const [monday, tuesday] = ['2026-03-09', '2026-03-10']

test('what is settled keeps its day and its word, what is opened again has neither', () => {
  const open = { status: 'open' } as const
  const done = { status: 'done' } as const
  expect(followUp(open, { status: 'done', closedNote: 'In the wiki' }, tuesday)).toEqual({
    status: 'done',
    closedNote: 'In the wiki',
    closedOn: tuesday,
  })
  expect(followUp(open, { status: 'dropped', closedOn: monday }, tuesday).closedOn).toBe(monday)
  expect(followUp(done, { status: 'done', owner: 'Ada' }, tuesday).closedOn).toBeUndefined()
  expect(followUp(done, { closedNote: 'Twice' }, tuesday)).toEqual({ closedNote: 'Twice' })
  expect(followUp(done, open, tuesday)).toEqual({ ...open, closedOn: null, closedNote: null })
})

test('an action is overdue from the day after its own, by the calendar of the session’s zone', () => {
  const action = { status: 'open', dueOn: monday } as const
  const late = Date.parse('2026-03-10T03:00:00Z')
  expect(dayIn('America/New_York', late)).toBe(monday)
  expect(isOverdue(action, dayIn('America/New_York', late))).toBe(false)
  expect(isOverdue(action, dayIn('Europe/Paris', late))).toBe(true)
  expect(isOverdue({ ...action, status: 'done' }, tuesday)).toBe(false)
  expect(isOverdue({ ...action, dueOn: '' }, tuesday)).toBe(false)
})
