import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import type { Instant } from '@kraftline/core/time'
import type { Addition } from '../sketch.ts'
import type { Cells } from './columns.ts'
import { type CellContext, readParts } from './read-cells.ts'
import type { PendingRow } from './sheet-state.ts'
import type { SheetWords } from './sheet-words.ts'
import { lastTime, nextCells } from './shown-cells.ts'

/** What a row is read by before it is a message. */
export type Surroundings = {
  readonly board: BoardSnapshot
  readonly zone: string
  readonly now: Instant
  readonly words: SheetWords
}

export function pendingCells(board: BoardSnapshot, { cells }: PendingRow): Cells {
  return { ...nextCells(board), ...cells }
}

export function pendingContext(
  { near, unreadAbove }: PendingRow,
  { board, zone, now, words }: Surroundings,
): CellContext {
  const above = near ?? lastTime(board) ?? now
  return { zone, words, near: above, lean: 'after', isBelowUnread: unreadAbove !== null }
}

/** The messages that are being typed, as far as they can be drawn: once their time makes sense. */
export function typedMessages(
  rows: readonly PendingRow[],
  around: Surroundings,
): NonNullable<Addition['messages']> {
  return rows.flatMap((row) => {
    if (row.cells.time === undefined) return []
    const { parts } = readParts(pendingCells(around.board, row), pendingContext(row, around))
    const { time, channel, kind = 'update', audience = 'external' } = parts
    return time === undefined || !channel ? [] : [{ id: row.key, time, channel, kind, audience }]
  })
}
