import { readBoard } from '@kraftline/core/board/snapshot'
import type { ActionStatus, BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import { compare } from '@kraftline/core/incident/comparison'
import type { Metrics } from '@kraftline/core/incident/metrics'
import { toMetricsJson } from '@kraftline/core/incident/metrics-json'
import type { SessionRow } from '../store/store.ts'
import { answer, settingsOf } from './answers.ts'
import { type Route, sessionRoute } from './route.ts'
import type { Services } from './services.ts'
import { incidentView, measureBoard } from './views.ts'

/** Nobody has reviewed more incidents in a row; it bounds the work of one request. */
const longestSeries = 50

type Reviewed = {
  readonly row: SessionRow
  readonly board: BoardSnapshot
  readonly metrics: Metrics | null
}

/** How a series of sessions went, oldest first, up to the one that is asked. */
export function comparisonRoutes(services: Services): Route[] {
  return [
    sessionRoute({
      method: 'GET',
      path: '/api/sessions/:id/comparison',
      access: 'viewer',
      summary: 'The series that this session continues, and what changed from one to the next',
      answers: { 200: { description: 'The series, oldest first' } },
      async handle(asked) {
        const series = await seriesUpTo(services, await settingsOf(services, asked))
        return answer(200, {
          sessions: series.map(sessionView),
          changes: series.slice(1).map((later, index) => {
            const before = series[index]?.metrics
            return before && later.metrics ? compare(before, later.metrics) : []
          }),
        })
      },
    }),
  ]
}

async function seriesUpTo(services: Services, last: SessionRow): Promise<readonly Reviewed[]> {
  const series: Reviewed[] = []
  let row: SessionRow | null = last
  while (row !== null && series.length < longestSeries) {
    const board: BoardSnapshot = await services.boards.read(row.id, readBoard)
    series.unshift({ row, board, metrics: measureBoard(board, row.cadence) })
    row = row.previousId === null ? null : await services.sessions.find(row.previousId)
  }
  return series
}

function sessionView({ row, board, metrics }: Reviewed) {
  const count = (status: ActionStatus) =>
    board.actions.filter((action) => action.status === status).length
  return {
    id: row.id,
    title: row.title,
    start: incidentView(board).start,
    metrics: metrics && toMetricsJson(metrics),
    actions: { open: count('open'), done: count('done'), dropped: count('dropped') },
  }
}
