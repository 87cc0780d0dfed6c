import type { SessionId } from '@kraftline/core/ids'
import { writeTime } from '@kraftline/core/incident/iso-time'
import type { SessionEvent } from '@kraftline/core/play/session-types'
import { eventOf } from '../session/runner.ts'
import type { LogRow, UpdateLog } from '../store/store.ts'

const rowsAtOnce = 500

/** What happened, some at a time: every board update and session event that others may know of, behind a `seq`. */
export async function* replayOf(
  log: UpdateLog,
  sessionId: SessionId,
  from = 0,
): AsyncGenerator<object[]> {
  let after = from
  for (;;) {
    const rows = await log.read(sessionId, { after, limit: rowsAtOnce })
    yield rows.flatMap((row) => lineOf(row) ?? [])
    const last = rows.at(-1)
    if (!last || rows.length < rowsAtOnce) return
    after = last.seq
  }
}

/** Whose a vote or an answer is stays secret for good; counts of answers are told by the state. */
const secret: ReadonlySet<SessionEvent['type']> = new Set([
  'voted',
  'health-answered',
  'health-counted',
])

/** Who wrote a row is nobody's business here: in an anonymous session it would undo that. */
function lineOf({ at, seq, kind, bytes }: LogRow): object | null {
  const when = { at: writeTime(at), seq }
  if (kind === 'board') return { ...when, kind, update: Buffer.from(bytes).toString('base64') }
  if (kind !== 'session') return null
  const event = eventOf(bytes)
  return secret.has(event.type) ? null : { ...when, kind, event }
}
