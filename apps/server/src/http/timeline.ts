import { readBoard } from '@kraftline/core/board/snapshot'
import { answer, settingsOf } from './answers.ts'
import { type Route, sessionRoute } from './route.ts'
import type { Services } from './services.ts'
import { timelineView } from './views.ts'

/** The incident, its communications and what they measure. */
export function timelineRoutes(services: Services): Route[] {
  return [
    sessionRoute({
      method: 'GET',
      path: '/api/sessions/:id/timeline',
      access: 'viewer',
      summary: 'The incident, its channels and communications, and its metrics',
      answers: { 200: { description: 'The timeline' } },
      async handle(asked) {
        const { cadence } = await settingsOf(services, asked)
        const board = await services.boards.read(asked.sessionId, readBoard)
        return answer(200, timelineView(board, cadence))
      },
    }),
  ]
}
