import { Readable } from 'node:stream'
import type { SessionId } from '@kraftline/core/ids'
import type { UpdateLog } from '../store/store.ts'
import { file } from './answers.ts'
import { replayOf } from './replay-lines.ts'
import { type Route, sessionRoute } from './route.ts'
import type { Services } from './services.ts'

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
  for await (const lines of replayOf(log, sessionId)) {
    yield lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  }
}
