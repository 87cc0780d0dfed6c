import { z } from 'zod'
import type { FieldNames } from './json-fields.ts'
import type { FileFormat } from './reading.ts'

/** What a kind of status page calls the fields of an incident and of an update, the first that is given. */
export type Dialect = {
  readonly format: Extract<FileFormat, 'statuspage' | 'instatus' | 'incident-io'>
  readonly incident: Alternatives<'started_at' | 'resolved_at' | 'incident_updates' | 'shortlink'>
  readonly update: Alternatives<'time' | 'status' | 'body'>
}
type Alternatives<Name extends string> = Readonly<Record<Name, readonly [string, ...string[]]>>

const statuspage: Dialect = {
  format: 'statuspage',
  incident: {
    started_at: ['started_at'],
    resolved_at: ['resolved_at'],
    incident_updates: ['incident_updates'],
    shortlink: ['shortlink'],
  },
  update: { time: ['display_at', 'created_at'], status: ['status'], body: ['body'] },
}

/** `GET /v1/:page_id/incidents`, by https://instatus.com/help/api/incidents; the same names in a page's summary.json. */
const instatus: Dialect = {
  format: 'instatus',
  incident: {
    started_at: ['started'],
    resolved_at: ['resolved'],
    incident_updates: ['updates'],
    shortlink: ['url'],
  },
  update: { time: ['started', 'createdAt'], status: ['status'], body: ['message', 'messageHtml'] },
}

/**
 * The same names in three places: `/proxy/<host>/incidents`, which a page's own script reads; the
 * API's `/v2/status_page_incidents`, by https://docs.incident.io/api-reference/status-page-incidents-v2;
 * and the widget's `/api/v1/summary`, which has an incident's last update alone.
 */
const incidentIo: Dialect = {
  format: 'incident-io',
  incident: {
    started_at: ['published_at'],
    // It has no such field: what it says of its components tells when they were well again.
    resolved_at: ['resolved_at'],
    incident_updates: ['updates'],
    shortlink: ['url'],
  },
  update: {
    time: ['published_at', 'last_update_at'],
    status: ['to_status', 'incident_status', 'status'],
    body: ['message_string', 'message', 'last_update_message'],
  },
}

const record = z.record(z.string(), z.unknown())

/** Tells by its fields which kind of page an incident is from. */
export function dialectOf(raw: unknown): Dialect {
  const fields = record.safeParse(raw).data ?? {}
  if ('incident_updates' in fields) return statuspage
  if ('published_at' in fields || 'last_update_at' in fields) return incidentIo
  return 'updates' in fields || 'started' in fields ? instatus : statuspage
}

/** Which of its alternatives each field goes by in one object. */
export function namesIn(raw: unknown, alternatives: Alternatives<string>): FieldNames {
  const fields = record.safeParse(raw).data ?? {}
  const isGiven = (name: string) => fields[name] !== null && fields[name] !== undefined
  const named = Object.entries(alternatives).map(([field, names]) => {
    return [field, names.find(isGiven) ?? names[0]] as const
  })
  return Object.fromEntries(named)
}
