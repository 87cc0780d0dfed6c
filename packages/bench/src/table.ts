import type { Joins } from './joins.ts'
import type { Level } from './level.ts'
import type { Figures } from './measure.ts'

const mebibyte = 1024 * 1024

const heads = [
  'server',
  'rooms sustained',
  'server ms per room-second',
  'the same at the first level',
  'messages per client and second',
  'edits p50 / p95 / p99 ms',
  'first join after a restart',
  '50 at once, median / last ms',
  'MiB per idle room, written / loaded',
]

/** A server without figures could not be measured. */
export type Row = { readonly name: string; readonly figures: Figures | null }

const nothing = heads.slice(1).map(() => '–')

/** The figures of all servers as a table in Markdown. */
export function writeTable(rows: readonly Row[]): string {
  const lines = rows.map(({ name, figures }) => [name, ...(figures ? cells(figures) : nothing)])
  const rule = heads.map(() => '---')
  return [heads, rule, ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n')
}

function cells({ found: { base, best, worst }, joins }: Figures): string[] {
  const level = best ?? base
  return [
    sustained(best, worst),
    level.cpu.toFixed(2),
    `${base.cpu.toFixed(2)} (${base.rooms} rooms)`,
    level.messages.toFixed(1),
    [level.p50, level.p95, level.p99].map((time) => time.toFixed(0)).join(' / '),
    ...joinCells(joins),
  ]
}

function sustained(best: Level | null, worst: Level | null): string {
  if (!best) return `< ${worst?.rooms}`
  return worst ? String(best.rooms) : `≥ ${best.rooms}`
}

function joinCells(joins: Joins | null): string[] {
  if (!joins) return ['–', '–', '–']
  const { first, later, isComplete, atOnce, lastOfAll, writtenRoom, loadedRoom } = joins
  return [
    isComplete ? `complete, ${first.toFixed(0)} ms (later ${later.toFixed(0)})` : 'incomplete',
    `${atOnce.toFixed(0)} / ${lastOfAll.toFixed(0)}`,
    `${size(writtenRoom)} / ${loadedRoom === null ? '–' : size(loadedRoom)}`,
  ]
}

function size(bytes: number): string {
  return (bytes / mebibyte).toFixed(2)
}
