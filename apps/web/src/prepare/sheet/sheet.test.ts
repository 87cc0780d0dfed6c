import { setIncident } from '@kraftline/core/board/edit-incident'
import { readBoard } from '@kraftline/core/board/snapshot'
import { minute } from '@kraftline/core/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Sheet } from './sheet.ts'
import { newRow } from './sheet-state.ts'
import type { SheetWords } from './sheet-words.ts'

const words: SheetWords = {
  columns: {
    time: 'Time',
    channel: 'Channel',
    sender: 'Who',
    kind: 'Kind',
    audience: 'To',
    text: 'Said',
  },
  kinds: { update: 'Update', resolution: 'Resolved', postmortem: 'Later', internal: 'Internal' },
  audiences: { external: 'Customers', internal: 'Us', regulator: 'Regulator' },
}
const start = Date.parse('2026-03-04T13:50:00Z')

function openSheet(zone = 'UTC') {
  const doc = new Y.Doc()
  setIncident(doc, { start })
  const board = () => readBoard(doc)
  const sheet = new Sheet({ doc, board, zone, now: () => start, words: () => words })
  sheet.follow()
  const told = () => {
    const { communications, channels } = board()
    return communications.map(({ time, channelId, sender, kind, text }) => [
      new Date(time).toISOString().slice(5, 16).replace('T', ' '),
      channels.find(({ id }) => id === channelId)?.name,
      sender,
      kind,
      text,
    ])
  }
  const state = () => sheet.state.get()
  const waiting = () => state().pending.slice(0, -1)
  return { doc, sheet, told, state, waiting, ids: () => board().communications.map(({ id }) => id) }
}

const sent =
  '14:05\tStatus page\tAna\tWe know\n+20 min\tTwitter\tBen\tStill\n14:40\tStatus page\tAna\tOver'

test('rows pasted from a spreadsheet become messages, and one undo takes them all back', () => {
  const { sheet, told, state } = openSheet()
  sheet.paste(newRow, 'time', sent)
  const all = [
    ['03-04 14:05', 'Status page', 'Ana', 'update', 'We know'],
    ['03-04 14:25', 'Twitter', 'Ben', 'update', 'Still'],
    ['03-04 14:40', 'Status page', 'Ana', 'update', 'Over'],
  ]
  expect(told()).toEqual(all)
  expect(state().done).toEqual({ kind: 'pasted', added: 3, changed: 0, waiting: [] })
  sheet.undo()
  expect(told()).toEqual([])
  sheet.redo()
  expect(told()).toEqual(all)
})

test('what can’t be read waits with its problem, by cell, and goes in once it is mended, with the row that waited for it', () => {
  const { sheet, told, waiting } = openSheet()
  sheet.paste(
    newRow,
    'time',
    '14:05\tPage\tAna\tOne\nafter lunch\t\tBen\tTwo\n+20 min\tPage\tAna\tThree',
  )
  expect(told().map(([, , , , text]) => text)).toEqual(['One'])
  const [lunch, after] = waiting()
  expect(lunch?.cells).toMatchObject({ time: 'after lunch', channel: '', text: 'Two' })
  expect(lunch?.problems).toEqual({ time: { kind: 'unreadable' }, channel: { kind: 'no-channel' } })
  expect(after?.problems).toEqual({ time: { kind: 'no-time-above' } })

  sheet.change(lunch?.key ?? '', 'time', '14:30')
  sheet.change(lunch?.key ?? '', 'channel', 'Blog')
  expect(sheet.add(lunch?.key ?? '')).toBe(true)
  expect(waiting()).toEqual([])
  expect(told().map(([time]) => time)).toEqual(['03-04 14:05', '03-04 14:30', '03-04 14:50'])
})

test('cells pasted over messages change those, and go on below the last as new rows', () => {
  const { sheet, told, ids, state } = openSheet()
  sheet.paste(newRow, 'time', sent)
  const second = ids()[1] ?? ''
  sheet.paste(second, 'sender', 'Cleo\nDan\nEve')
  expect(told().map(([, , sender]) => sender)).toEqual(['Ana', 'Cleo', 'Dan'])
  expect(state().done).toMatchObject({ added: 0, changed: 2 })
  expect(state().pending.map(({ cells }) => cells.sender)).toEqual(['Eve', undefined])

  sheet.paste(second, 'kind', 'RESOLVED\nshouted')
  expect(told().map(([, , , kind]) => kind)).toEqual(['update', 'resolution', 'update'])
  expect([...state().drafts.values()]).toEqual([
    {
      cells: { kind: 'shouted' },
      problems: { kind: { kind: 'unknown-kind', text: 'shouted' } },
    },
  ])
})

test('a corrected time keeps its seconds unless it is typed, moves by minutes, and can be taken back', () => {
  const { sheet, told, ids } = openSheet()
  sheet.paste(newRow, 'time', '2026-03-04T14:05:19Z\tPage\tAna\tOne')
  const [id = ''] = ids()
  sheet.change(id, 'time', '14:0')
  sheet.change(id, 'time', '14:05')
  sheet.take(id, 'time')
  sheet.move(id, minute)
  expect(told()[0]?.[0]).toBe('03-04 14:06')
  sheet.change(id, 'time', '2:30 pm')
  sheet.take(id, 'time')
  expect(told()[0]?.[0]).toBe('03-04 14:30')
  sheet.undo()
  sheet.remove(id)
  expect(told()).toEqual([])
  sheet.undo()
  expect(told()[0]?.[0]).toBe('03-04 14:06')
})

test('a time that clocks showed twice waits for an answer, also in the row for the next message', () => {
  const { sheet, told, state } = openSheet('America/New_York')
  sheet.change(newRow, 'time', '1 Nov 2026 1:30')
  sheet.change(newRow, 'channel', 'Page')
  expect(sheet.add(newRow)).toBe(false)
  const problem = state().pending[0]?.problems.time
  expect(problem).toMatchObject({ kind: 'ambiguous' })
  if (problem?.kind === 'ambiguous') sheet.choose(newRow, problem.choices[1])
  expect(told()).toEqual([['11-01 06:30', 'Page', '', 'update', '']])
})

test('whatever is pasted wherever, every cell of it is a message’s or waits', () => {
  const aCell = fc.constantFrom('14:05', 'soon', 'Page', '', 'update', '+5 min', 'shout')
  const aRow = fc.array(aCell, { minLength: 2, maxLength: 6 })
  const aColumn = fc.constantFrom('time', 'channel', 'sender', 'kind', 'audience', 'text' as const)
  fc.assert(
    fc.property(fc.array(aRow, { minLength: 1, maxLength: 4 }), aColumn, (rows, column) => {
      const { sheet, told, waiting } = openSheet()
      sheet.paste(newRow, column, rows.map((row) => row.join('\t')).join('\n'))
      const filled = rows.filter((row) => row.some((cell) => cell !== ''))
      expect(told().length + waiting().length).toBe(filled.length)
      for (const { problems } of waiting()) expect(Object.keys(problems)).not.toEqual([])
      sheet.undo()
      expect(told().length + waiting().length).toBe(0)
    }),
  )
})
