import { updateAction } from '@kraftline/core/board/edit-actions'
import { followUp } from '@kraftline/core/board/follow-up'
import { readBoard } from '@kraftline/core/board/snapshot'
import type { PersonId, SessionId } from '@kraftline/core/ids'
import { dayIn } from '@kraftline/core/incident/calendar-day'
import type { Access } from '@kraftline/core/play/people'
import type { SessionState } from '@kraftline/core/play/session-types'
import { type PatchAction, patchActionSchema } from '@kraftline/core/protocol/http'
import type { ActionView } from '@kraftline/core/protocol/http-answers'
import { ok, type Result } from '@kraftline/core/result'
import { answer, stateOf } from './answers.ts'
import { problemOfBoard } from './board-problems.ts'
import { type Problem, problem } from './problem.ts'
import { type Route, sessionRoute } from './route.ts'
import type { Services } from './services.ts'
import { actionView } from './views.ts'

/** The plan's actions live on after the session: their status changes when the board no longer does. */
export function actionRoutes(services: Services): Route[] {
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
        const { sessionId, member, access } = asked
        const refused = refuseLocked(stateOf(services, asked), access)
        if (refused) return refused
        const by = member.personId
        const changed = await changeAction(
          services,
          { sessionId, by, actionId: params.actionId },
          body,
        )
        return changed.ok ? answer(200, changed.value) : changed
      },
    }),
  ]
}

type Which = {
  readonly sessionId: SessionId
  readonly by: PersonId | null
  readonly actionId: string
}

/** Changes an action where it was decided, whoever asks and through whichever session. */
export async function changeAction(
  { boards, sessions, clock }: Services,
  { sessionId, by, actionId }: Which,
  patch: PatchAction,
): Promise<Result<ActionView, Problem>> {
  const find = () =>
    boards.read(sessionId, (doc) => readBoard(doc).actions.find(({ id }) => id === actionId))
  const action = await find()
  if (!action) return problem('not-found', 'There is no such action on the board.')
  const dueOn = patch.dueOn === null ? '' : patch.dueOn
  const timeZone = (await sessions.find(sessionId))?.timeZone ?? 'UTC'
  const followed = followUp(action, { ...patch, dueOn }, dayIn(timeZone, clock.now()))
  const written = await boards.write(sessionId, by, (doc) =>
    updateAction(doc, { id: action.id, ...followed }),
  )
  if (!written.ok) return problemOfBoard(written.error)
  const changed = await find()
  if (!changed) return problem('not-found', 'Somebody has just deleted this action.')
  return ok(actionView(changed))
}

/** A locked board binds everybody but the facilitator, until it is closed. */
export function refuseLocked(
  { locked, phase }: Pick<SessionState, 'locked' | 'phase'>,
  access: Access,
): ReturnType<typeof problem> | null {
  if (!locked || phase === 'closed' || access === 'facilitator') return null
  return problem('locked', 'The board is locked.')
}
