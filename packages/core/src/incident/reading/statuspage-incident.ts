import { z } from 'zod'
import type { Instant } from '../../time.ts'
import {
  type FieldContext,
  type Fields,
  optionalId,
  optionalText,
  readFields,
  readOptionalTime,
  shorten,
} from './json-fields.ts'
import { within } from './json-text.ts'
import { keySafe } from './key-safe.ts'
import { problem, type ReadCommunication, type ReadIncident, type ReadingFlag } from './reading.ts'
import { type ReadUpdate, readUpdate } from './statuspage-update.ts'

const incidentFields = {
  id: optionalId,
  name: optionalText,
  status: optionalText,
  shortlink: optionalText,
  started_at: optionalText,
  resolved_at: optionalText,
  incident_updates: z.array(z.unknown()).nullish(),
}
type RawIncident = Fields<typeof incidentFields>

/** What reading an incident depends on besides itself. */
export type IncidentContext = FieldContext & {
  readonly pageName: string
  readonly asOf: Instant | null
}

function saysTheSame(a: ReadCommunication, b: ReadCommunication): boolean {
  return a.time === b.time && a.kind === b.kind && a.text === b.text
}

type UpdateAt = { readonly update: ReadUpdate; readonly path: string }

/** Takes each message once. The same id twice is one message, unless the two say different things. */
function takeOnce(updates: readonly UpdateAt[], context: FieldContext): ReadCommunication[] {
  const byId = new Map<string, ReadCommunication>()
  const isNew = (message: ReadCommunication, path: string): boolean => {
    if (message.id === null) return true
    const known = byId.get(message.id)
    if (!known) byId.set(message.id, message)
    else if (!saysTheSame(known, message)) {
      context.problems.push(problem('duplicate-id', { path: within(path, 'id') }, message.id))
    }
    return !known
  }
  return updates
    .flatMap(({ update, path }) => update.communications.filter((sent) => isNew(sent, path)))
    .sort((a, b) => a.time - b.time)
}

function readUpdates(incident: RawIncident, path: string, context: IncidentContext): UpdateAt[] {
  const link = incident.shortlink ?? ''
  const sent = {
    ...context,
    sender: shorten(context.pageName),
    source: /^https?:\/\//.test(link) ? shorten(link) : '',
  }
  return (incident.incident_updates ?? []).flatMap((raw, index) => {
    const own = within(within(path, 'incident_updates'), index)
    const update = readUpdate(raw, own, sent)
    return update ? [{ update, path: own }] : []
  })
}

/** Reads one incident; null if its shape is wrong. What else is wrong with it is in the context's problems. */
export function readIncident(
  raw: unknown,
  { path, place }: { path: string; place: number },
  context: IncidentContext,
): ReadIncident | null {
  const incident = readFields(incidentFields, { raw, path, context })
  if (!incident) return null
  const startedAt = readOptionalTime(incident.started_at, within(path, 'started_at'), context)
  const resolvedAt = readOptionalTime(incident.resolved_at, within(path, 'resolved_at'), context)
  const updates = readUpdates(incident, path, context)
  const times = updates.map(({ update }) => update.time)
  if (startedAt !== null) times.push(startedAt)
  const start = times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b))
  const isOver = ['resolved', 'postmortem'].includes(incident.status?.trim().toLowerCase() ?? '')
  const flags: ReadingFlag[] = []
  if (startedAt !== null && start !== startedAt) flags.push('start_adjusted')
  if (updates.some(({ update }) => update.isShortened)) flags.push('text_shortened')
  const id = String(incident.id ?? '')
  return {
    id: id === '' ? `incident-${place}` : keySafe(id),
    title: shorten(incident.name ?? ''),
    start,
    end: isOver ? resolvedAt : null,
    asOf: isOver ? null : context.asOf,
    startConfirmed: false,
    endConfirmed: false,
    flags,
    communications: takeOnce(updates, context),
  }
}
