import { Readable } from 'node:stream'
import type { SessionId } from '@kraftline/core/ids'
import { writeTime } from '@kraftline/core/incident/iso-time'
import { eventOf } from '../session/runner.ts'
import type { LogRow, UpdateLog } from '../store/store.ts'
import { file } from './answers.ts'
import { type Route, sessionRoute } from './route.ts'
import type { Services } from './services.ts'

const rowsAtOnce = 500

/** The session as it happened, one event a line. */
export function replayRoutes({ store }: Services): Route[] {
  return [
    sessionRoute({
      method: 'GET',
      path: '/api/sessions/:id/replay',
      access: 'viewer',
      summary: 'Every board update and session event in order, one a line',
      answers: { 200: { description: 'The log', type: 'application/x-ndjson' } },
      async handle({ sessionId }) {
        const lines = Readable.from(linesOf(store.log, sessionId), { objectMode: false })
        return file('replay.ndjson', 'application/x-ndjson; charset=utf-8', lines)
      },
    }),
  ]
}

async function* linesOf(log: UpdateLog, sessionId: SessionId): AsyncGenerator<string> {
  let after = 0
  for (;;) {
    const rows = await log.read(sessionId, { after, limit: rowsAtOnce })
    yield rows.map(lineOf).join('')
    const last = rows.at(-1)
    if (!last || rows.length < rowsAtOnce) return
    after = last.seq
  }
}

/** Who wrote a row is nobody's business here: in an anonymous session it would undo that. */
function lineOf({ at, seq, kind, bytes }: LogRow): string {
  const when = { at: writeTime(at), seq }
  if (kind === 'board') {
    const update = Buffer.from(bytes).toString('base64')
    return `${JSON.stringify({ ...when, kind, update })}\n`
  }
  if (kind !== 'session') return ''
  const event = eventOf(bytes)
  // Whose a vote is stays secret after revealing too.
  if (event.type === 'voted') return ''
  return `${JSON.stringify({ ...when, kind, event })}\n`
}
