import { z } from 'zod'
import { err, ok, type Result } from '../../result.ts'
import { optionalText, readField, readOptionalTime } from './json-fields.ts'
import { parseJson, within } from './json-text.ts'
import {
  isTooLarge,
  type Problem,
  type ReadIncident,
  type Reading,
  readingLimits,
  refuse,
} from './reading.ts'
import { type IncidentContext, readIncident } from './statuspage-incident.ts'
import { sentOver } from './statuspage-update.ts'

const record = z.record(z.string(), z.unknown())
const list = z.array(z.unknown())
const pageName = z.looseObject({ name: z.string() })

/** The incidents of a file with the path to each, and what stands beside them. */
type Contents = {
  readonly incidents: readonly { readonly raw: unknown; readonly path: string }[]
  readonly page: unknown
  readonly snapshotAt: unknown
}

function each(raw: readonly unknown[], path: string): Contents['incidents'] {
  return raw.map((incident, index) => ({ raw: incident, path: within(path, index) }))
}

/** Tells the four shapes apart: `{page, incident}`, `{page, incidents}`, a bare array, a bare incident. */
function findContents(file: unknown): Contents | null {
  if (Array.isArray(file)) return { incidents: each(file, ''), page: null, snapshotAt: null }
  const top = record.safeParse(file)
  if (!top.success) return null
  const { page, snapshot_at: snapshotAt, incident, incidents } = top.data
  const many = list.safeParse(incidents)
  if (many.success) return { incidents: each(many.data, 'incidents'), page, snapshotAt }
  if (record.safeParse(incident).success) {
    return { incidents: [{ raw: incident, path: 'incident' }], page, snapshotAt }
  }
  const isIncident = 'incident_updates' in top.data
  return isIncident ? { incidents: [{ raw: file, path: '' }], page, snapshotAt } : null
}

const maintenanceStatuses = new Set(['scheduled', 'in_progress', 'verifying', 'completed'])

/** Whether the page announced this beforehand: maintenance is no incident. */
function isMaintenance(raw: unknown): boolean {
  const incident = record.safeParse(raw)
  if (!incident.success) return false
  const { scheduled_for: scheduledFor, status, impact } = incident.data
  const isScheduled = scheduledFor !== null && scheduledFor !== undefined
  const hasStatus = typeof status === 'string' && maintenanceStatuses.has(status.toLowerCase())
  return isScheduled || hasStatus || impact === 'maintenance'
}

function countMessages(raw: unknown): number {
  const updates = list.safeParse(record.safeParse(raw).data?.incident_updates)
  if (!updates.success) return 0
  return updates.data.reduce<number>((sum, update) => sum + sentOver(update).length, 0)
}

function countAll(incidents: Contents['incidents']): number {
  return incidents.reduce((sum, { raw }) => sum + countMessages(raw), 0)
}

/**
 * Reads a Statuspage file in any of its four shapes, or tells every problem by its path. `zone` is
 * where times without an offset were read off a clock. Never throws.
 */
export function readStatuspage(text: string, { zone = 'UTC' } = {}): Result<Reading, Problem[]> {
  if (isTooLarge(text)) return refuse('too-large')
  const file = parseJson(text)
  if (!file.ok) return file
  const contents = findContents(file.value)
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
    pageName: pageName.safeParse(contents.page).data?.name ?? '',
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
  return problems.length > 0 ? err(problems) : ok({ incidents, skipped: countAll(maintenance) })
}
