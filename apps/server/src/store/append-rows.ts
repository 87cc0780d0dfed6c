import type { Transaction } from 'kysely'
import { toBuffer } from './bytes.ts'
import type { LogEntry } from './store.ts'
import { type LogTable, sessionOfStream, type Tables } from './tables.ts'

/** Last used seq by stream, as far as it has been looked up. */
export type Positions = Map<string, number>

/** Rows of one statement: SQLite takes 32,766 parameters at most. */
const rowsPerStatement = 500

/**
 * Writes entries behind the last row of their streams and answers their seqs. `positions` is moved
 * along: hand in a copy, and keep it only once the transaction has been committed.
 */
export async function appendRows(
  transaction: Transaction<Tables>,
  entries: readonly LogEntry[],
  positions: Positions,
): Promise<number[]> {
  await lookUp(transaction, entries, positions)
  const rows = entries.map((entry) => toRow(entry, advance(positions, entry.stream)))
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    await transaction
      .insertInto('log')
      .values(rows.slice(from, from + rowsPerStatement))
      .execute()
  }
  await bind(transaction, entries)
  return rows.map((row) => row.seq)
}

async function lookUp(
  transaction: Transaction<Tables>,
  entries: readonly LogEntry[],
  positions: Positions,
): Promise<void> {
  const streams = new Set(entries.map((entry) => entry.stream))
  for (const stream of streams) {
    if (positions.has(stream)) continue
    const last = await transaction
      .selectFrom('log')
      .select((select) => select.fn.max('seq').as('seq'))
      .where('stream', '=', stream)
      .executeTakeFirst()
    positions.set(stream, last?.seq ?? 0)
  }
}

function advance(positions: Positions, stream: string): number {
  const seq = (positions.get(stream) ?? 0) + 1
  positions.set(stream, seq)
  return seq
}

function toRow(entry: LogEntry, seq: number): LogTable {
  return {
    stream: entry.stream,
    seq,
    session_id: sessionOfStream(entry.stream),
    kind: entry.kind,
    at: entry.at,
    participant: entry.participant,
    bytes: toBuffer(entry.bytes),
  }
}

async function bind(transaction: Transaction<Tables>, entries: readonly LogEntry[]): Promise<void> {
  const bindings = entries.flatMap(({ stream, bindings = [] }) =>
    bindings.map(({ clientId, participant }) => ({
      stream,
      client_id: clientId,
      session_id: sessionOfStream(stream),
      participant,
    })),
  )
  for (let from = 0; from < bindings.length; from += rowsPerStatement) {
    await transaction
      .insertInto('bindings')
      .values(bindings.slice(from, from + rowsPerStatement))
      // The first participant keeps a client id for good.
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
