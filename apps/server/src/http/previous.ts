import { readBoard } from '@kraftline/core/board/snapshot'
import type { ActionOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import { isFollowedUp } from '@kraftline/core/play/follow-ups'
import { type Person, reaches } from '@kraftline/core/play/people'
import { patchActionSchema } from '@kraftline/core/protocol/http'
import type { EarlierReview, PreviousView } from '@kraftline/core/protocol/http-answers'
import { ok } from '@kraftline/core/result'
import type { SessionRow } from '../store/store.ts'
import { changeAction, refuseLocked } from './actions.ts'
import { answer, settingsOf, stateOf } from './answers.ts'
import { problem } from './problem.ts'
import { type Caller, type Route, sessionRoute } from './route.ts'
import { seriesUpTo } from './series.ts'
import type { Services } from './services.ts'
import { actionView, incidentView } from './views.ts'

/**
 * What a session takes over from those before it. Its participants may have no link to those: they
 * see the actions and the names, they may follow the actions up, and nothing else.
 */
export function previousRoutes(services: Services): Route[] {
  return [show(services), followUp(services)]
}

function show(services: Services): Route {
  return sessionRoute({
    method: 'GET',
    path: '/api/sessions/:id/previous',
    access: 'participant',
    summary: 'What was decided in the reviews before, and who took part in the last',
    answers: { 200: { description: 'Actions and names; both empty where nothing is before' } },
    async handle(asked) {
      const settings = await settingsOf(services, asked)
      const before = (await seriesUpTo(services, settings)).slice(0, -1).toReversed()
      const state = stateOf(services, asked)
      const reviews = await Promise.all(
        before.map((row, index) =>
          earlierReview(services, row, (action) => {
            const { id: actionId, status } = action
            const followed = isFollowedUp(state.followedUp, { sessionId: row.id, actionId })
            return index === 0 || status === 'open' || followed
          }),
        ),
      )
      const view: PreviousView = {
        deletedBefore: settings.previousDeleted,
        people: before[0] ? await peopleOf(services, before[0]) : [],
        reviews: reviews.filter(({ actions }, index) => index === 0 || actions.length > 0),
      }
      return answer(200, view)
    },
  })
}

async function earlierReview(
  { boards }: Services,
  { id, title, timeZone }: SessionRow,
  isToldOf: (action: ActionOnBoard) => boolean,
): Promise<EarlierReview> {
  const board = await boards.read(id, readBoard)
  const actions = board.actions.filter(isToldOf).map(actionView)
  return { id, title, start: incidentView(board).start, timeZone, actions }
}

/** Those who took part and were not removed; who only watched is not suggested. */
async function peopleOf({ runner }: Services, { id }: SessionRow): Promise<PreviousView['people']> {
  const people = (await runner.load(id))?.people ?? []
  const tookPart = ({ access, barred }: Person) =>
    barred !== 'removed' && reaches(access, 'participant')
  const byName = new Map(people.filter(tookPart).map((person) => [person.name, person]))
  return [...byName.values()].map(({ name, discipline }) => ({ name, discipline }))
}

function followUp(services: Services): Route {
  return sessionRoute({
    method: 'PATCH',
    path: '/api/sessions/:id/previous/:previousId/actions/:actionId',
    params: ['id', 'previousId', 'actionId'],
    access: 'participant',
    summary: 'Changes an action of an earlier review of the series, on the board it was decided on',
    body: patchActionSchema,
    answers: { 200: { description: 'The action' } },
    async handle({ params, body, ...asked }) {
      const earlier = await findEarlier(services, asked, params.previousId)
      const state = earlier && (await services.runner.load(earlier.id))
      if (!state) return problem('not-found', 'There is no such review before this one.')
      const refused =
        refuseLocked(stateOf(services, asked), asked.access) ?? refuseLocked(state, asked.access)
      if (refused) return refused
      const which = { sessionId: earlier.id, by: null, actionId: params.actionId }
      const changed = await changeAction(services, which, body)
      if (!changed.ok) return changed
      await noteFollowUp(services, asked, { sessionId: earlier.id, actionId: changed.value.id })
      return answer(200, changed.value)
    },
  })
}

async function findEarlier(
  services: Services,
  asked: Caller,
  previousId: string,
): Promise<SessionRow | undefined> {
  const series = await seriesUpTo(services, await settingsOf(services, asked))
  return series.slice(0, -1).find(({ id }) => id === previousId)
}

/** Tells the session that it looks again. The action is changed already: if this is not kept, so be it. */
async function noteFollowUp(
  { runner }: Services,
  { sessionId, member }: Caller,
  action: { readonly sessionId: SessionRow['id']; readonly actionId: EntryId },
): Promise<void> {
  await runner.inTurn(sessionId, ({ change }) =>
    change(member.personId, () => ok([{ type: 'followed-up', ...action }])),
  )
}
