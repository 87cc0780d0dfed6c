import { readBoard } from '@kraftline/core/board/snapshot'
import type { ActionStatus, BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import { compare } from '@kraftline/core/incident/comparison'
import type { Metrics } from '@kraftline/core/incident/metrics'
import { toMetricsJson } from '@kraftline/core/incident/metrics-json'
import { noHealth, tellHealth } from '@kraftline/core/play/health'
import { toMinutes } from '@kraftline/core/protocol/http'
import type { ComparedSession, Comparison } from '@kraftline/core/protocol/http-answers'
import type { SessionRow } from '../store/store.ts'
import { answer, settingsOf } from './answers.ts'
import { type Route, sessionRoute } from './route.ts'
import { seriesUpTo } from './series.ts'
import type { Services } from './services.ts'
import { incidentView, measureBoard } from './views.ts'

type Reviewed = {
  readonly row: SessionRow
  readonly board: BoardSnapshot
  readonly metrics: Metrics | null
  readonly health: ComparedSession['health']
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
        const rows = await seriesUpTo(services, await settingsOf(services, asked))
        const series = await Promise.all(rows.map((row) => review(services, row)))
        const comparison: Comparison = {
          sessions: series.map(sessionView),
          changes: series.slice(1).map((later, index) => {
            const before = series[index]?.metrics
            return before && later.metrics ? compare(before, later.metrics) : []
          }),
        }
        return answer(200, comparison)
      },
    }),
  ]
}

async function review({ boards, runner }: Services, row: SessionRow): Promise<Reviewed> {
  const [board, state] = await Promise.all([boards.read(row.id, readBoard), runner.load(row.id)])
  const health = tellHealth(state?.health ?? noHealth)
  return { row, board, metrics: measureBoard(board, row.cadence), health }
}

function sessionView({ row, board, metrics, health }: Reviewed): ComparedSession {
  const count = (status: ActionStatus) =>
    board.actions.filter((action) => action.status === status).length
  return {
    id: row.id,
    title: row.title,
    start: incidentView(board).start,
    timeZone: row.timeZone,
    cadence: toMinutes(row.cadence),
    startConfirmed: metrics?.startConfirmed ?? false,
    deletedBefore: row.previousDeleted,
    metrics: metrics && toMetricsJson(metrics),
    actions: { open: count('open'), done: count('done'), dropped: count('dropped') },
    health,
  }
}
