import type { SizeView } from '@kraftline/core/protocol/http-answers'
import { answer } from './answers.ts'
import { type Route, sessionRoute } from './route.ts'
import type { Services } from './services.ts'

/** How much there is of a session: what its deletion takes away. */
export function sizeRoutes({ store }: Services): Route[] {
  return [
    sessionRoute({
      method: 'GET',
      path: '/api/sessions/:id/size',
      access: 'facilitator',
      summary: 'How much is kept of the session: its log with private notes, and its pictures',
      answers: { 200: { description: 'Counts and bytes' } },
      async handle({ sessionId }) {
        const size: SizeView = await store.sessions.size(sessionId)
        return answer(200, size)
      },
    }),
  ]
}
