import * as Y from 'yjs'
import type { LogRow, UpdateLog } from '../store/store.ts'
import { applyWhole, copyOf, createDocument } from './documents.ts'
import type { RoomKind } from './sync-access.ts'

/** A room's document as the log has it. */
export type Loaded = {
  readonly doc: Y.Doc
  /** The whole of it as an update, where a snapshot that nothing has come after is just that. */
  readonly state: Uint8Array | null
  /** The last row that is in it. */
  readonly seq: number
  /** What has come since the snapshot that it was made from. */
  readonly sinceSnapshot: { readonly updates: number; readonly bytes: number }
  /** The row that could not be applied: the document is as it was before, and stays so. */
  readonly brokenAt: number | null
}

type Source = {
  readonly log: UpdateLog
  readonly stream: string
  readonly room: RoomKind
}

type Snapshot = { readonly seq: number; readonly bytes: Uint8Array }

const rowsPerRead = 1_000

/**
 * Loads the newest snapshot that can be used and the rows after it. Where that leads nowhere, the
 * snapshot before is tried, and at last the log alone. Rejects with StorageFailed.
 */
export async function loadDocument(source: Source): Promise<Loaded> {
  const snapshots = await source.log.snapshots(source.stream)
  let best: Loaded | null = null
  for (const snapshot of [...snapshots, null]) {
    const loaded = await loadFrom(source, snapshot)
    if (loaded?.brokenAt === null) return loaded
    if (loaded && (!best || loaded.seq > best.seq)) best = loaded
  }
  if (!best) throw new Error('the log alone is always loaded from')
  return best
}

async function loadFrom(source: Source, snapshot: Snapshot | null): Promise<Loaded | null> {
  const doc = open(source.room, snapshot)
  if (!doc) return null
  let seq = snapshot?.seq ?? 0
  let updates = 0
  let bytes = 0
  for await (const rows of pages(source, seq)) {
    if (!applyWhole(doc, bytesOf(rows))) {
      const good = await stopBefore(source, snapshot, { seq, rows })
      return { ...good, state: null, sinceSnapshot: { updates, bytes } }
    }
    updates += rows.length
    bytes += rows.reduce((sum, row) => sum + row.bytes.byteLength, 0)
    seq = rows.at(-1)?.seq ?? seq
  }
  const state = snapshot && updates === 0 ? snapshot.bytes : null
  return { doc, state, seq, sinceSnapshot: { updates, bytes }, brokenAt: null }
}

/** Finds the first of some rows that can't be applied, and the document as it is before that row. */
async function stopBefore(
  source: Source,
  snapshot: Snapshot | null,
  { seq, rows }: { seq: number; rows: readonly LogRow[] },
): Promise<Pick<Loaded, 'doc' | 'seq' | 'brokenAt'>> {
  const base = open(source.room, snapshot) ?? createDocument(source.room)
  for await (const earlier of pages(source, snapshot?.seq ?? 0)) {
    if ((earlier.at(-1)?.seq ?? 0) > seq) break
    applyWhole(base, bytesOf(earlier))
  }
  const state = Y.encodeStateAsUpdate(base)
  const upTo = (count: number): Y.Doc | null => {
    const doc = copyOf(source.room, state)
    return applyWhole(doc, bytesOf(rows.slice(0, count))) ? doc : null
  }
  let good = 0
  let bad = rows.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (upTo(middle)) good = middle
    else bad = middle
  }
  return {
    doc: upTo(good) ?? base,
    seq: rows[good - 1]?.seq ?? seq,
    brokenAt: rows[good]?.seq ?? seq,
  }
}

function open(room: RoomKind, snapshot: Snapshot | null): Y.Doc | null {
  const doc = createDocument(room)
  return !snapshot || applyWhole(doc, [snapshot.bytes]) ? doc : null
}

async function* pages(
  { log, stream, room }: Source,
  after: number,
): AsyncGenerator<readonly LogRow[]> {
  let seq = after
  for (;;) {
    const rows = await log.read(stream, { after: seq, kind: room, limit: rowsPerRead })
    if (rows.length > 0) yield rows
    if (rows.length < rowsPerRead) return
    seq = rows.at(-1)?.seq ?? seq
  }
}

function bytesOf(rows: readonly LogRow[]): Uint8Array[] {
  return rows.map((row) => row.bytes)
}
