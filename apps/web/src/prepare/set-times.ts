import { setIncident } from '@kraftline/core/board/edit-incident'
import type { IncidentOnBoard } from '@kraftline/core/board/snapshot-types'
import type { Instant } from '@kraftline/core/time'
import type { Doc } from 'yjs'
import type { FieldTimeProblem } from './time-problem.tsx'

const backwards: FieldTimeProblem = { kind: 'end-before-start' }

/** Sets the first alert, unless the incident would then be over before it. */
export function setStart(
  doc: Doc,
  { end }: IncidentOnBoard,
  start: Instant | null,
): FieldTimeProblem | null {
  if (start !== null && end !== null && start > end) return backwards
  setIncident(doc, { start })
  return null
}

/** Sets when it was over, unless that is before the first alert. */
export function setEnd(
  doc: Doc,
  { start }: IncidentOnBoard,
  end: Instant | null,
): FieldTimeProblem | null {
  if (start !== null && end !== null && end < start) return backwards
  setIncident(doc, { end })
  return null
}
