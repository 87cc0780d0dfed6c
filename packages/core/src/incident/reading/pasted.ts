import { err, ok, type Result } from '../../result.ts'
import type { Instant } from '../../time.ts'
import { inferIncident } from './inferred-incident.ts'
import { shorten } from './json-fields.ts'
import { pageChannel } from './page-update.ts'
import { type Block, cutIntoSections, type Section } from './pasted-blocks.ts'
import { readLines } from './pasted-lines.ts'
import { findSurroundings, findTurn, readBlockTime, type TimeSurroundings } from './pasted-times.ts'
import {
  isTooLarge,
  type Problem,
  problem,
  type ReadCommunication,
  type ReadIncident,
  type Reading,
  readingLimits,
  refuse,
} from './reading.ts'

type Page = {
  readonly name: string
  readonly around: TimeSurroundings
  readonly problems: Problem[]
}

/**
 * Reads what people copy from a status page, or tells by its line everything that is missing. `zone`
 * is where times without one were read off a clock; `now` says which year is meant where the page
 * does not, and without it that is a problem too. Never throws.
 */
export function readPasted(
  text: string,
  { zone = 'UTC', now = null }: { zone?: string; now?: Instant | null } = {},
): Result<Reading, Problem[]> {
  if (isTooLarge(text)) return refuse('too-large')
  const read = readLines(text.toWellFormed())
  if (!read) return refuse('too-many-messages')
  const { lines, zone: pageZone, pageName } = read
  const sections = cutIntoSections(lines)
  const count = sections.reduce((sum, { blocks }) => sum + blocks.length, 0)
  if (count === 0) return refuse('unknown-format')
  if (count > readingLimits.messages) return refuse('too-many-messages')
  const problems: Problem[] = []
  const around = findSurroundings(sections, { zone, now, pageZone })
  const page: Page = { name: pageName, around, problems }
  const { true: maintenance = [], false: real = [] } = Object.groupBy(
    sections,
    (section) => `${isMaintenance(section)}` as const,
  )
  const incidents = real.map((section, index) => readSection(section, index + 1, page))
  const skipped = maintenance.reduce((sum, { blocks }) => sum + blocks.length, 0)
  if (problems.length > 0) return err(problems)
  return ok({ format: 'page-text', incidents, skipped })
}

function isMaintenance({ blocks }: Section): boolean {
  const meanings = new Set(blocks.map(({ meaning }) => meaning))
  return meanings.has('maintenance') && !meanings.has('resolution')
}

function readSection({ title, blocks }: Section, place: number, page: Page): ReadIncident {
  const turn = findTurn(blocks)
  if (turn) page.problems.push(problem('missing-date', { line: turn.timeLine }))
  const sent = blocks.flatMap((block) => readBlock(block, page) ?? [])
  const isShortened = blocks.some(({ text }) => text.length > readingLimits.textLength)
  return inferIncident(inOrder(sent), {
    id: `incident-${place}`,
    title: shorten(title),
    flags: isShortened ? ['text_shortened'] : [],
  })
}

function readBlock(block: Block, { name, around, problems }: Page): ReadCommunication | null {
  const time = readBlockTime(block, around)
  if (!time.ok) {
    const { line, code, detail } = time.error
    problems.push(problem(code, { line }, detail))
    return null
  }
  return {
    id: null,
    time: time.value,
    isToTheMinute: true,
    channel: pageChannel,
    sender: shorten(name),
    kind: block.meaning === 'maintenance' ? 'update' : block.meaning,
    audience: 'external',
    text: shorten(block.text),
    source: '',
  }
}

/** By time; two of one minute in the order of a page whose newest message comes first, or last. */
function inOrder(sent: readonly ReadCommunication[]): ReadCommunication[] {
  const isNewestFirst = (sent[0]?.time ?? 0) > (sent.at(-1)?.time ?? 0)
  const oldestFirst = isNewestFirst ? sent.toReversed() : sent
  return oldestFirst.toSorted((a, b) => a.time - b.time)
}
