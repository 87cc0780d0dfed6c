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
import { dialectOf, namesIn } from './page-dialect.ts'
import { type ReadUpdate, readUpdate } from './page-update.ts'
import type { ReadCommunication, ReadIncident, ReadingFlag } from './reading.ts'
import { type ReadAt, takeOnce } from './take-once.ts'

const incidentFields = {
  id: optionalId,
  name: optionalText,
  status: optionalText,
  shortlink: optionalText,
  started_at: optionalText,
  resolved_at: optionalText,
  incident_updates: z.array(z.unknown()).nullish(),
  component_impacts: z.array(z.unknown()).nullish(),
}
type RawIncident = Fields<typeof incidentFields>

/** What reading an incident depends on besides itself. */
export type IncidentContext = FieldContext & {
  readonly pageName: string
  readonly asOf: Instant | null
}

type UpdateAt = { readonly update: ReadUpdate; readonly path: string }

/** The updates with the path to each. A summary has none, but at times what the last one said. */
function updatesOf(raw: unknown, incident: RawIncident, path: string): UpdateOfFile[] {
  const { incident_updates: list = '' } = namesIn(raw, dialectOf(raw).incident)
  const updates = incident.incident_updates?.map((update, index) => {
    return { raw: update, path: within(within(path, list), index) }
  })
  if (updates) return updates
  const last = lastUpdate.safeParse(raw).data
  return last ? [{ raw: last, path }] : []
}

type UpdateOfFile = { readonly raw: unknown; readonly path: string }
/** Without the incident's id, which is not the update's. */
const lastUpdate = z.object({
  last_update_at: z.unknown(),
  last_update_message: z.string(),
  status: z.unknown(),
})

function readUpdates(
  raw: unknown,
  incident: RawIncident,
  { path, context }: { path: string; context: IncidentContext },
): UpdateAt[] {
  const link = incident.shortlink ?? ''
  const sent = {
    ...context,
    dialect: dialectOf(raw),
    sender: shorten(context.pageName),
    source: /^https?:\/\//.test(link) ? shorten(link) : '',
  }
  return updatesOf(raw, incident, path).flatMap((one) => {
    const update = readUpdate(one.raw, one.path, sent)
    return update ? [{ update, path: one.path }] : []
  })
}

const impactFields = { start_at: optionalText, end_at: optionalText }

/** When an incident's components were the first and the last time not well, where a page says so. */
function readImpacts(
  { component_impacts: impacts }: RawIncident,
  path: string,
  context: FieldContext,
) {
  const spans = (impacts ?? []).flatMap((raw, index) => {
    const own = within(within(path, 'component_impacts'), index)
    const fields = readFields(impactFields, { raw, path: own, context })
    const from = readOptionalTime(fields?.start_at, within(own, 'start_at'), context)
    const to = readOptionalTime(fields?.end_at, within(own, 'end_at'), context)
    return [{ from, to }]
  })
  const ends = spans.map(({ to }) => to)
  return {
    start: earliest(spans.flatMap(({ from }) => from ?? [])),
    end: ends.includes(null) ? null : ends.reduce((a, b) => Math.max(a ?? 0, b ?? 0), null),
  }
}

function earliest(times: readonly Instant[]): Instant | null {
  return times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b))
}

/** The incident's own times: as stated, else as its impacts and its messages tell them. */
function readOwnTimes(
  raw: unknown,
  incident: RawIncident,
  { path, context }: { path: string; context: IncidentContext },
): { start: Instant | null; end: Instant | null } {
  const names = namesIn(raw, dialectOf(raw).incident)
  const timeOf = (field: 'started_at' | 'resolved_at') =>
    readOptionalTime(incident[field], within(path, names[field] ?? field), context)
  const [started, resolved] = [timeOf('started_at'), timeOf('resolved_at')]
  const impact = readImpacts(incident, path, context)
  return {
    start: earliest([started ?? [], impact.start ?? []].flat()),
    end: resolved ?? impact.end,
  }
}

/** Reads one incident; null if its shape is wrong. What else is wrong with it is in the context's problems. */
export function readIncident(
  raw: unknown,
  { path, place }: { path: string; place: number },
  context: IncidentContext,
): ReadIncident | null {
  const dialect = dialectOf(raw)
  const names = namesIn(raw, dialect.incident)
  const incident = readFields(incidentFields, { raw, path, context, names })
  if (!incident) return null
  const stated = readOwnTimes(raw, incident, { path, context })
  const updates = readUpdates(raw, incident, { path, context })
  const communications = takeOnce(messagesOf(updates), context.problems)
  const isOver = ['resolved', 'postmortem'].includes(incident.status?.trim().toLowerCase() ?? '')
  const start = earliest([stated.start ?? [], updates.map(({ update }) => update.time)].flat())
  // incident.io has no field for the end: without impacts, its notice has to tell it.
  const notice = dialect.format === 'incident-io' ? noticeIn(communications) : null
  const flags: ReadingFlag[] = []
  if (stated.start !== null && start !== stated.start) flags.push('start_adjusted')
  if (updates.some(({ update }) => update.isShortened)) flags.push('text_shortened')
  if (!incident.incident_updates && updates.length === 0) flags.push('no_updates')
  return {
    id: idOf(incident, place),
    title: shorten(incident.name ?? ''),
    start,
    end: isOver ? (stated.end ?? notice) : null,
    asOf: isOver ? null : context.asOf,
    startConfirmed: false,
    endConfirmed: false,
    isStartInferred: stated.start === null,
    isEndInferred: stated.end === null,
    flags,
    communications,
  }
}

function messagesOf(updates: readonly UpdateAt[]): ReadAt[] {
  return updates.flatMap(({ update, path }) => {
    const place = { path: within(path, 'id') }
    return update.communications.map((message) => ({ message, place }))
  })
}

function noticeIn(communications: readonly ReadCommunication[]): Instant | null {
  return communications.findLast(({ kind }) => kind === 'resolution')?.time ?? null
}

function idOf({ id }: RawIncident, place: number): string {
  const own = String(id ?? '')
  return own === '' ? `incident-${place}` : keySafe(own)
}
