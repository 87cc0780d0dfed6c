import { expect, test } from 'vitest'
import { type BoardRow, ratiosOf, writeBoardTable } from './board-table.ts'

const frame = (script: number) => ({ script, task: 2 * script, p95: 4 * script, frames: 100 })

const row = (name: string, script: number): BoardRow => ({
  name,
  figures: {
    notes: 500,
    pan: frame(script),
    drag: frame(script),
    zoom: frame(script),
    loaded: { shown: 100 * script, shownAfterLoad: 50 },
    bytes: 1_000 * script,
    cursors: null,
  },
})

test('ratios say how many times as much the other takes, and come first', () => {
  const rows = [row('ours, the whole app', 2), row('Excalidraw', 5)]
  expect(ratiosOf(rows)).toEqual([
    ['Excalidraw to ours', '500', '2.5', '2.5', '2.5', '2.5', '2.5', '–'],
  ])
  const lines = writeBoardTable(rows).split('\n')
  expect(lines[2]).toContain('Excalidraw to ours')
  expect(lines[3]).toContain('| 500 | 2.00 (4.0) |')
})
