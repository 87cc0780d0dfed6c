import { readBoard } from '@kraftline/core/board/snapshot'
import { answer } from './answers.ts'
import { type Route, sessionRoute } from './route.ts'
import type { Services } from './services.ts'
import { boardView } from './views.ts'

/** What people have put on the board. */
export function boardRoutes({ boards }: Services): Route[] {
  return [
    sessionRoute({
      method: 'GET',
      path: '/api/sessions/:id/board',
      access: 'viewer',
      summary: 'The notes, causes, marks and actions on the board',
      answers: { 200: { description: 'The board' } },
      async handle({ sessionId }) {
        return answer(200, boardView(await boards.read(sessionId, readBoard)))
      },
    }),
  ]
}
