import { updateAction } from '@kraftline/core/board/edit-actions'
import { readBoard } from '@kraftline/core/board/snapshot'
import { patchActionSchema } from '@kraftline/core/protocol/http'
import { answer, stateOf } from './answers.ts'
import { problemOfBoard } from './board-problems.ts'
import { problem } from './problem.ts'
import { type Caller, type Route, sessionRoute } from './route.ts'
import type { Services } from './services.ts'
import { actionView } from './views.ts'

/** The plan's actions live on after the session: their status changes when the board no longer does. */
export function actionRoutes(services: Services): Route[] {
  const { boards } = services
  return [
    sessionRoute({
      method: 'PATCH',
      path: '/api/sessions/:id/actions/:actionId',
      params: ['id', 'actionId'],
      access: 'participant',
      summary: 'Changes an action of the plan, also after closing',
      body: patchActionSchema,
      answers: { 200: { description: 'The action' } },
      async handle({ params, body, ...asked }) {
        const { sessionId, member } = asked
        const refused = refuseLocked(services, asked)
        if (refused) return refused
        const find = () =>
          boards.read(sessionId, (doc) =>
            readBoard(doc).actions.find(({ id }) => id === params.actionId),
          )
        const action = await find()
        if (!action) return problem('not-found', 'There is no such action on the board.')
        const dueOn = body.dueOn === null ? '' : body.dueOn
        const written = await boards.write(sessionId, member.personId, (doc) =>
          updateAction(doc, { id: action.id, ...body, dueOn }),
        )
        if (!written.ok) return problemOfBoard(written.error)
        const changed = await find()
        if (!changed) return problem('not-found', 'Somebody has just deleted this action.')
        return answer(200, actionView(changed))
      },
    }),
  ]
}

function refuseLocked(services: Services, asked: Caller): ReturnType<typeof problem> | null {
  const { locked, phase } = stateOf(services, asked)
  if (!locked || phase === 'closed' || asked.access === 'facilitator') return null
  return problem('locked', 'The board is locked.')
}
