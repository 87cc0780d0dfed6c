import { Readable } from 'node:stream'
import type { SessionId } from '@kraftline/core/ids'
import { z } from 'zod'
import type { UpdateLog } from '../store/store.ts'
import { file } from './answers.ts'
import { replayOf } from './replay-lines.ts'
import { type Route, sessionRoute } from './route.ts'
import type { Services } from './services.ts'

/** The session as it happened, one event a line; from behind an event on, for who has seen the rest. */
export function replayRoutes({ store }: Services): Route[] {
  return [
    sessionRoute({
      method: 'GET',
      path: '/api/sessions/:id/replay',
      access: 'viewer',
      summary: 'Every board update and session event in order, one a line',
      answers: { 200: { description: 'The log', type: 'application/x-ndjson' } },
      query: z.object({ after: z.coerce.number().int().min(0).default(0) }),
      async handle({ sessionId, query }) {
        const lines = Readable.from(linesOf(store.log, sessionId, query.after), {
          objectMode: false,
        })
        return file('replay.ndjson', 'application/x-ndjson; charset=utf-8', lines)
      },
    }),
  ]
}

async function* linesOf(
  log: UpdateLog,
  sessionId: SessionId,
  after: number,
): AsyncGenerator<string> {
  for await (const lines of replayOf(log, sessionId, after)) {
    yield lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  }
}
