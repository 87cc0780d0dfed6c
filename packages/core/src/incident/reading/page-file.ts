import { z } from 'zod'
import { err, ok, type Result } from '../../result.ts'
import { optionalText, readField, readOptionalTime } from './json-fields.ts'
import { within } from './json-text.ts'
import { dialectOf, namesIn } from './page-dialect.ts'
import { type IncidentContext, readIncident } from './page-incident.ts'
import { sentOver } from './page-update.ts'
import { type Problem, type ReadIncident, type Reading, readingLimits, refuse } from './reading.ts'

const record = z.record(z.string(), z.unknown())
const list = z.array(z.unknown())

/** The incidents of a file with the path to each, and what stands beside them. */
type Contents = {
  readonly incidents: readonly { readonly raw: unknown; readonly path: string }[]
  readonly page: unknown
  readonly snapshotAt: unknown
}

function each(raw: readonly unknown[], path: string): Contents['incidents'] {
  return raw.map((incident, index) => ({ raw: incident, path: within(path, index) }))
}

/** Where a status page's file or answer keeps several incidents, or one. */
const severalUnder = ['incidents', 'ongoing_incidents', 'status_page_incidents', 'activeIncidents']
const oneUnder = ['incident', 'status_page_incident']
/** What only an incident has. */
const ofIncident = ['incident_updates', 'updates', 'last_update_at']

/** Finds the incidents: in a bare array, under a name of their own, or as the file itself. */
function findContents(file: unknown): Contents | null {
  if (Array.isArray(file)) return { incidents: each(file, ''), page: null, snapshotAt: null }
  const top = record.safeParse(file).data
  if (!top) return null
  // incident.io's own page asks for its summary in an envelope.
  const isEnvelope = record.safeParse(top.summary).success && !top.incidents
  if (isEnvelope) return findUnder(record.parse(top.summary), 'summary')
  return findUnder(top, '')
}

function findUnder(top: Record<string, unknown>, path: string): Contents | null {
  const beside = {
    page: top.page ?? { name: top.page_title ?? top.name },
    snapshotAt: top.snapshot_at,
  }
  for (const name of severalUnder) {
    const many = list.safeParse(top[name])
    if (many.success) return { incidents: each(many.data, within(path, name)), ...beside }
  }
  for (const name of oneUnder) {
    const isOne = record.safeParse(top[name]).success
    if (isOne) return { incidents: [{ raw: top[name], path: within(path, name) }], ...beside }
  }
  const isIncident = ofIncident.some((name) => name in top)
  return isIncident ? { incidents: [{ raw: top, path }], ...beside, page: top.page } : null
}

const maintenanceStatuses = new Set([
  ...['scheduled', 'in_progress', 'verifying', 'completed'],
  ...['notstartedyet', 'inprogress'],
  ...['maintenance_scheduled', 'maintenance_in_progress', 'maintenance_complete'],
])

/** Whether the page announced this beforehand: maintenance is no incident. */
function isMaintenance(raw: unknown): boolean {
  const incident = record.safeParse(raw)
  if (!incident.success) return false
  const { scheduled_for: scheduledFor, status, impact, type } = incident.data
  const isScheduled = scheduledFor !== null && scheduledFor !== undefined
  const hasStatus = typeof status === 'string' && maintenanceStatuses.has(status.toLowerCase())
  return isScheduled || hasStatus || impact === 'maintenance' || type === 'maintenance'
}

function countMessages(raw: unknown): number {
  const { incident_updates: name = '' } = namesIn(raw, dialectOf(raw).incident)
  const updates = list.safeParse(record.safeParse(raw).data?.[name])
  if (!updates.success) return 0
  return updates.data.reduce<number>((sum, update) => sum + sentOver(update).length, 0)
}

function countAll(incidents: Contents['incidents']): number {
  return incidents.reduce((sum, { raw }) => sum + countMessages(raw), 0)
}

/** The page's name: beside its incidents, or with the components of Instatus' API. */
function nameOfPage({ page, incidents }: Contents): string {
  const said = pageName.safeParse(page).data ?? ofComponents.safeParse(incidents[0]?.raw).data
  return said ?? ''
}

const pageName = z.looseObject({ name: z.string() }).transform(({ name }) => name)
const ofComponents = z
  .looseObject({ components: z.tuple([z.looseObject({ site: pageName })]).rest(z.unknown()) })
  .transform(({ components: [{ site }] }) => site)

/**
 * Reads the parsed file of a status page: Statuspage's in any of its four shapes, Instatus' or
 * incident.io's, or tells every problem by its path. `zone` is where times without an offset were
 * read off a clock. Never throws.
 */
export function readPageFile(file: unknown, { zone = 'UTC' } = {}): Result<Reading, Problem[]> {
  const contents = findContents(file)
  if (!contents) return refuse('unknown-format')
  if (countAll(contents.incidents) > readingLimits.messages) return refuse('too-many-messages')
  const problems: Problem[] = []
  const incidents: ReadIncident[] = []
  const beside = { zone, problems }
  const snapshotAt = readField(optionalText, {
    raw: contents.snapshotAt,
    path: 'snapshot_at',
    context: beside,
  })
  const context: IncidentContext = {
    ...beside,
    pageName: nameOfPage(contents),
    asOf: readOptionalTime(snapshotAt, 'snapshot_at', beside),
  }
  const { true: maintenance = [], false: real = [] } = Object.groupBy(
    contents.incidents,
    ({ raw }) => `${isMaintenance(raw)}` as const,
  )
  for (const [index, { raw, path }] of real.entries()) {
    const incident = readIncident(raw, { path, place: index + 1 }, context)
    if (incident) incidents.push(incident)
  }
  if (problems.length > 0) return err(problems)
  const { format } = dialectOf(contents.incidents[0]?.raw)
  return ok({ format, incidents, skipped: countAll(maintenance) })
}
