import type * as Y from 'yjs'
import type { EntryId } from '../ids.ts'
import type { Instant } from '../time.ts'
import { type Entry, incidentOf, rootOf } from './document.ts'
import { deleteEntry, editEntry, type Patch, putEntry, setFields } from './edits.ts'
import { correctTimes } from './follow-times.ts'
import type { ActivityOnBoard, IncidentOnBoard } from './snapshot-types.ts'

export type IncidentPatch = Patch<
  Pick<IncidentOnBoard, 'title' | 'summary' | 'start' | 'end' | 'asOf' | 'detection'>
>

/**
 * Sets what a person says about the incident. A start and an end that a person gave are confirmed,
 * a title that a person gave stays over imports; taking one back leaves it to the next import.
 * The first correction of either keeps the time it had, and what sticks to that time follows.
 */
export function setIncident(doc: Y.Doc, patch: IncidentPatch, origin?: unknown): void {
  const { start, end } = patch
  if (start === undefined && end === undefined) return setIncidentFields(doc, patch, origin)
  correctTimes(doc, () => setIncidentFields(doc, patch, origin), origin)
}

function setIncidentFields(doc: Y.Doc, patch: IncidentPatch, origin: unknown): void {
  const { title, start, end, ...rest } = patch
  doc.transact(() => {
    const incident = incidentOf(doc)
    keepOriginal(incident, 'originalStart', { before: incident.get('start'), now: start })
    keepOriginal(incident, 'originalEnd', { before: incident.get('end'), now: end })
    setFields(incident, { ...rest, title, start: whole(start), end: whole(end) })
    setFields(incident, { asOf: whole(patch.asOf) })
    if (title !== undefined) setFields(incident, { titleGiven: title !== '' || null })
    if (start !== undefined) {
      setFields(incident, { startConfirmed: start !== null || null, startAdjusted: null })
    }
    if (end !== undefined) setFields(incident, { endConfirmed: end !== null || null })
  }, origin)
}

/** The first correction keeps the time there was; a time taken back takes that along. */
function keepOriginal(
  incident: Entry,
  field: 'originalStart' | 'originalEnd',
  { before, now }: { before: unknown; now: Instant | null | undefined },
): void {
  if (now === undefined) return
  if (now === null) return setFields(incident, { [field]: null })
  const isCorrected = typeof before === 'number' && before !== Math.round(now)
  if (isCorrected && typeof incident.get(field) !== 'number')
    setFields(incident, { [field]: before })
}

export type NewActivity = { readonly id: EntryId; readonly kind: ActivityOnBoard['kind'] } & Patch<
  Omit<ActivityOnBoard, 'id' | 'kind'>
>

export function addActivity(doc: Y.Doc, { id, ...values }: NewActivity, origin?: unknown): void {
  doc.transact(() => putEntry(doc, { root: 'activities', id, values }), origin)
}

/** Puts these activities in the place of all there are. */
export function replaceActivities(
  doc: Y.Doc,
  activities: readonly NewActivity[],
  origin?: unknown,
): void {
  doc.transact(() => {
    const root = rootOf(doc, 'activities')
    for (const id of [...root.keys()]) root.delete(id)
    for (const { id, ...values } of activities) putEntry(doc, { root: 'activities', id, values })
  }, origin)
}

export function updateActivity(
  doc: Y.Doc,
  { id, ...patch }: { readonly id: EntryId } & Patch<ActivityOnBoard>,
  origin?: unknown,
): void {
  editEntry(doc, { root: 'activities', id, origin }, (activity) => setFields(activity, patch))
}

export function deleteActivity(doc: Y.Doc, id: EntryId, origin?: unknown): void {
  deleteEntry(doc, { root: 'activities', id, origin })
}

function whole<Time extends Instant | null | undefined>(time: Time): Time | Instant {
  return typeof time === 'number' ? Math.round(time) : time
}
