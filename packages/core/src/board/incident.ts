import * as z from 'zod/mini'
import type { Entry } from './document.ts'
import { flag, optionalInstant, stringOrEmpty } from './field-schemas.ts'
import { plainFields } from './fields.ts'
import type { IncidentOnBoard } from './snapshot-types.ts'

const incidentSchema = z.object({
  title: stringOrEmpty,
  summary: stringOrEmpty,
  start: optionalInstant,
  end: optionalInstant,
  asOf: optionalInstant,
  startConfirmed: flag,
  startAdjusted: flag,
  endConfirmed: flag,
  originalStart: optionalInstant,
  originalEnd: optionalInstant,
  titleGiven: flag,
  detection: stringOrEmpty,
})

/** The incident; every field falls back on its own, so there always is one. */
export function readIncident(incident: Entry): IncidentOnBoard {
  return incidentSchema.parse(plainFields('incident', incident))
}
