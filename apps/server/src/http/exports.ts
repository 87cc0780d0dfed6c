import { measuredInput } from '@kraftline/core/board/measured'
import { readBoard } from '@kraftline/core/board/snapshot'
import { writeCsv } from '@kraftline/core/incident/reading/csv'
import { actionsCsv } from '@kraftline/core/report/actions'
import { summaryMarkdown } from '@kraftline/core/report/summary'
import { file, settingsOf, stateOf } from './answers.ts'
import { type Route, sessionRoute } from './route.ts'
import type { Services } from './services.ts'
import { measureBoard } from './views.ts'

const csv = 'text/csv; charset=utf-8'
const markdown = 'text/markdown; charset=utf-8'

/** What a team takes home. */
export function exportRoutes(services: Services): Route[] {
  return [summary(services), communications(services), actions(services)]
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
        link: `${services.origins.own(request.raw)}/s/${sessionId}`,
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
