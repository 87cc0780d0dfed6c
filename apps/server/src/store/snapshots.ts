import { crc32 } from 'node:zlib'
import { toBuffer, toBytes } from './bytes.ts'
import type { Database } from './database.ts'
import { sessionOfStream } from './tables.ts'

/** Kept per stream, so that a broken one can be passed over. */
const kept = 3

type Snapshot = { readonly stream: string; readonly seq: number; readonly bytes: Uint8Array }

/** Keeps the state of a stream after `seq`, and lets the oldest ones go. */
export async function saveSnapshot(
  { writer }: Database,
  { stream, seq, bytes }: Snapshot,
): Promise<void> {
  await writer.transaction().execute(async (transaction) => {
    const content = { checksum: crc32(bytes), bytes: toBuffer(bytes) }
    await transaction
      .insertInto('snapshots')
      .values({ stream, seq, session_id: sessionOfStream(stream), ...content })
      .onConflict((conflict) => conflict.columns(['stream', 'seq']).doUpdateSet(content))
      .execute()
    const oldest = await transaction
      .selectFrom('snapshots')
      .select('seq')
      .where('stream', '=', stream)
      .orderBy('seq', 'desc')
      .offset(kept - 1)
      .limit(1)
      .executeTakeFirst()
    if (!oldest) return
    await transaction
      .deleteFrom('snapshots')
      .where('stream', '=', stream)
      .where('seq', '<', oldest.seq)
      .execute()
  })
}

/** The snapshots of a stream, newest first, without those that were damaged. */
export async function snapshots(
  { reader }: Database,
  stream: string,
): Promise<{ seq: number; bytes: Uint8Array }[]> {
  const rows = await reader
    .selectFrom('snapshots')
    .select(['seq', 'checksum', 'bytes'])
    .where('stream', '=', stream)
    .orderBy('seq', 'desc')
    .execute()
  return rows
    .filter((row) => crc32(row.bytes) === row.checksum)
    .map((row) => ({ seq: row.seq, bytes: toBytes(row.bytes) }))
}
