import { measuredInput } from '@kraftline/core/board/measured'
import { readBoard } from '@kraftline/core/board/snapshot'
import type { SessionId } from '@kraftline/core/ids'
import { writeCsv } from '@kraftline/core/incident/reading/csv'
import { actionsCsv } from '@kraftline/core/report/actions'
import { actionsCalendar } from '@kraftline/core/report/actions-calendar'
import { summaryMarkdown } from '@kraftline/core/report/summary'
import type { FastifyRequest } from 'fastify'
import { file, settingsOf, stateOf } from './answers.ts'
import { type Route, sessionRoute } from './route.ts'
import type { Services } from './services.ts'
import { measureBoard } from './views.ts'

const csv = 'text/csv; charset=utf-8'
const markdown = 'text/markdown; charset=utf-8'

/** What a team takes home. */
export function exportRoutes(services: Services): Route[] {
  return [summary(services), communications(services), actions(services), calendar(services)]
}

function summary(services: Services): Route {
  return sessionRoute({
    method: 'GET',
    path: '/api/sessions/:id/export/summary.md',
    access: 'viewer',
    summary: 'The summary in the language of the session',
    answers: { 200: { description: 'Markdown', type: 'text/markdown' } },
    async handle({ request, ...asked }) {
      const { sessionId } = asked
      const { title, locale, timeZone, cadence } = await settingsOf(services, asked)
      const { people, closedAt } = stateOf(services, asked)
      const board = await services.boards.read(sessionId, readBoard)
      const text = summaryMarkdown({
        title,
        locale,
        timeZone,
        metrics: measureBoard(board, cadence),
        board,
        people: people.filter(({ barred }) => barred === null),
        closedAt,
        link: boardLink(services, request, sessionId),
      })
      return file('summary.md', markdown, text)
    },
  })
}

function communications({ boards }: Services): Route {
  return sessionRoute({
    method: 'GET',
    path: '/api/sessions/:id/export/communications.csv',
    access: 'viewer',
    summary: 'The communications, as the import takes them',
    answers: { 200: { description: 'CSV', type: 'text/csv' } },
    async handle({ sessionId }) {
      const board = await boards.read(sessionId, readBoard)
      const { incident, communications } = measuredInput(board)
      const { endConfirmed } = board.incident
      return file(
        'communications.csv',
        csv,
        writeCsv({ ...incident, endConfirmed }, communications),
      )
    },
  })
}

function actions({ boards }: Services): Route {
  return sessionRoute({
    method: 'GET',
    path: '/api/sessions/:id/export/actions.csv',
    access: 'viewer',
    summary: 'The plan',
    answers: { 200: { description: 'CSV', type: 'text/csv' } },
    async handle({ sessionId }) {
      return file('actions.csv', csv, actionsCsv(await boards.read(sessionId, readBoard)))
    },
  })
}

function calendar(services: Services): Route {
  return sessionRoute({
    method: 'GET',
    path: '/api/sessions/:id/export/actions.ics',
    access: 'viewer',
    summary: 'The plan as to-dos and days of a calendar, in the language of the session',
    answers: { 200: { description: 'iCalendar', type: 'text/calendar' } },
    async handle({ request, ...asked }) {
      const { sessionId } = asked
      const { locale } = await settingsOf(services, asked)
      const text = actionsCalendar({
        board: await services.boards.read(sessionId, readBoard),
        sessionId,
        locale,
        stamp: services.clock.now(),
        link: boardLink(services, request, sessionId),
      })
      return file('actions.ics', 'text/calendar; charset=utf-8', text)
    },
  })
}

/** Where the board is, for those who have been there: without a secret. */
function boardLink({ origins }: Services, request: FastifyRequest, id: SessionId): string {
  return `${origins.own(request.raw)}/s/${id}`
}
