import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SheetWords } from './sheet-words.ts'
import { readTable, spreadCells } from './spread-cells.ts'

const words: SheetWords = {
  columns: {
    time: 'Heure',
    channel: 'Canal',
    sender: 'Qui',
    kind: 'Nature',
    audience: 'Pour',
    text: 'Message',
  },
  kinds: {
    update: 'Mise à jour',
    resolution: 'Résolution',
    postmortem: 'Bilan',
    internal: 'Interne',
  },
  audiences: { external: 'Clients', internal: 'Nous', regulator: 'Autorité' },
}
const spread = (text: string, from: 'time' | 'sender' | 'kind' = 'time') =>
  spreadCells(readTable(text), from, words)

test('rows copied from a sheet without kinds are when, where, who and what', () => {
  expect(spread('14:05\tStatus page\tAna\tWe know\r\n14:20\tTwitter\tBen\tStill\r\n')).toEqual([
    { time: '14:05', channel: 'Status page', sender: 'Ana', text: 'We know' },
    { time: '14:20', channel: 'Twitter', sender: 'Ben', text: 'Still' },
  ])
})

test('with kinds, by their name or in the language of the page, every column is there', () => {
  expect(spread('14:05\tPage\tAna\tRÉSOLUTION\tclients\tFini')).toEqual([
    {
      time: '14:05',
      channel: 'Page',
      sender: 'Ana',
      kind: 'RÉSOLUTION',
      audience: 'clients',
      text: 'Fini',
    },
  ])
  expect(spread('update', 'kind')).toEqual([{ kind: 'update' }])
})

test('a first row that names columns says where each goes', () => {
  const table = 'Message\tTIME\tCanal\tTicket\nWe know\t14:05\tPage\tK-1\n'
  expect(spread(table, 'sender')).toEqual([
    { text: 'We know\nK-1', time: '14:05', channel: 'Page' },
  ])
})

test('quotes hold tabs, breaks and quotes; those that don’t close are characters', () => {
  expect(readTable('"a\tb\n""c"""\t"d\n"e" f\tg')).toEqual([
    ['a\tb\n"c"', '"d'],
    ['"e" f', 'g'],
  ])
})

test('whatever a sheet copies is read back, cell by cell', () => {
  const aCell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'é') })
  const aTable = fc.array(fc.array(aCell, { minLength: 1, maxLength: 4 }), { maxLength: 4 })
  const quote = (cell: string) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  fc.assert(
    fc.property(aTable, (table) => {
      const copied = table.map((row) => row.map(quote).join('\t')).join('\n')
      const filled = table.filter((row) => row.some((cell) => cell.trim() !== ''))
      expect(readTable(copied)).toEqual(filled)
    }),
  )
})

test('no word of what is pasted is lost', () => {
  const aWord = fc.constantFrom('x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7', 'update')
  const aRow = fc.array(aWord, { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(fc.array(aRow, { minLength: 1, maxLength: 3 }), (table) => {
      const kept = spreadCells(table, 'time', words).map((cells) =>
        Object.values(cells).flatMap((text) => text.split('\n')),
      )
      expect(kept.map((all) => all.toSorted())).toEqual(table.map((row) => row.toSorted()))
    }),
  )
})
