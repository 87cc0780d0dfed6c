import {
  type NewActivity,
  replaceActivities,
  setIncident,
} from '@kraftline/core/board/edit-incident'
import { readBoard } from '@kraftline/core/board/snapshot'
import type { IncidentOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import { type IncidentChange, incidentSchema, isInOrder } from '@kraftline/core/protocol/http'
import { newId } from '../session/secrets.ts'
import { answer } from './answers.ts'
import { problemOfBoard, refuseWriting } from './board-problems.ts'
import { type Fault, invalid } from './problem.ts'
import { type Route, sessionRoute } from './route.ts'
import type { Services } from './services.ts'
import { incidentView } from './views.ts'

/** What a person says about the incident; a start given here is confirmed. */
export function incidentRoutes(services: Services): Route[] {
  const { boards, random } = services
  return [
    sessionRoute({
      method: 'PUT',
      path: '/api/sessions/:id/incident',
      access: 'facilitator',
      summary: 'Replaces what is given of the incident',
      body: incidentSchema,
      answers: { 200: { description: 'The incident as it is now' } },
      async handle({ body, ...asked }) {
        const refused = refuseWriting(services, asked)
        if (refused) return refused
        const { sessionId, member } = asked
        const { incident } = await boards.read(sessionId, readBoard)
        const faults = faultsAgainst(incident, body)
        if (faults.length > 0) return invalid('Nothing was changed.', faults)
        const { activities, ...patch } = body
        const written = await boards.write(sessionId, member.personId, (doc) => {
          setIncident(doc, patch)
          if (!activities) return
          const named = activities.map((activity): NewActivity => {
            return { ...activity, id: newId<EntryId>(random) }
          })
          replaceActivities(doc, named)
        })
        if (!written.ok) return problemOfBoard(written.error)
        return answer(200, incidentView(await boards.read(sessionId, readBoard)))
      },
    }),
  ]
}

/** Times that are in order among themselves may still not be with those that the board has. */
function faultsAgainst(before: IncidentOnBoard, change: IncidentChange): readonly Fault[] {
  const start = change.start ?? before.start
  const faults: Fault[] = []
  for (const field of ['end', 'asOf'] as const) {
    if (change[field] === undefined && change.start === undefined) continue
    const time = change[field] === undefined ? before[field] : change[field]
    if (isInOrder(start, time)) continue
    const path = change[field] === undefined ? 'start' : field
    faults.push({ path, message: `${field === 'end' ? 'the end' : 'asOf'} is before the start` })
  }
  return faults
}
