import type { ImportPlan, IncidentReading } from '@kraftline/core/board/import-plan'
import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import type { Cadence } from '@kraftline/core/incident/incident'
import { writeTime } from '@kraftline/core/incident/iso-time'
import type { ImportDone } from '@kraftline/core/protocol/http-answers'
import { incidentView, measureBoard } from './views.ts'

/** What an import would do or did, and the board after it. */
export type Imported = { readonly plan: ImportPlan; readonly board: BoardSnapshot }

/** What an import led to. */
export function importView(
  { plan, board }: Imported,
  { format, incident }: IncidentReading,
  cadence: Cadence,
): ImportDone {
  const { title, start, end, startConfirmed } = incidentView(board)
  const taken = plan.communications.filter(({ outcome }) => outcome !== 'not-chosen')
  // Whether the start was adjusted is for the metrics to say: the board's may be another one.
  const ofFile = incident.flags.filter((flag) => flag !== 'start_adjusted')
  return {
    format,
    incident: { title, start, end, startConfirmed },
    ...plan.counts,
    channels: [...new Set(taken.map(({ channel }) => channel))],
    flags: [...(measureBoard(board, cadence)?.flags ?? []), ...ofFile],
  }
}

/** The same before it is done, with each communication's id to choose by. */
export function previewView(imported: Imported, reading: IncidentReading, cadence: Cadence) {
  const communications = imported.plan.communications.map(({ time, ...communication }) => ({
    ...communication,
    time: writeTime(time),
  }))
  return { ...importView(imported, reading, cadence), communications }
}
