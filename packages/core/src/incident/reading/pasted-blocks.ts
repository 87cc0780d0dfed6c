import type { WrittenDate } from '../written-date.ts'
import { findLayout } from './pasted-layout.ts'
import type { PastedLine } from './pasted-lines.ts'
import { readHeading, type StatusMeaning } from './status-words.ts'
import { readTimeAtEnd, readTimePrefix, type WrittenTime } from './written-line.ts'

/** A message as it stands on a page. */
export type Block = {
  /** Where it begins, and where its time stands. */
  readonly line: number
  readonly timeLine: number
  readonly meaning: StatusMeaning
  readonly text: string
  /** Null where there should be one and is not. */
  readonly time: WrittenTime | null
  /** The day that it stands under. */
  readonly day: WrittenDate | null
}

/** What stands under one title. */
export type Section = { readonly title: string; readonly blocks: readonly Block[] }

type OpenBlock = Omit<Block, 'text'> & { readonly text: string[] }

/** Sections while they are being cut: a block is opened, gathers text, and is put away. */
type Cut = {
  readonly sections: { title: string; blocks: Block[] }[]
  /** Lines that stand between blocks more than once: what every message has beside it is no title. */
  readonly repeated: ReadonlySet<string>
  open: OpenBlock | null
  day: WrittenDate | null
  /** Since the last block: the last of these is the title of what follows. */
  between: string[]
}

/** Cuts a copied page into messages, in the order in which they stand there. */
export function cutIntoSections(all: readonly PastedLine[]): Section[] {
  const lines = keepOneStyle(all)
  const layout = findLayout(lines)
  const cut: Cut = {
    sections: [{ title: '', blocks: [] }],
    repeated: findRepeated(lines),
    open: null,
    day: null,
    between: [],
  }
  const take = takers[layout]
  for (const line of layout === 'time-prefix' ? lines.flatMap(splitPrefix) : lines) take(cut, line)
  close(cut)
  return cut.sections.filter(({ blocks }) => blocks.length > 0)
}

/** Headings are all set off alike, and with a dated time anywhere, one without a date is part of a text. */
function keepOneStyle(lines: readonly PastedLine[]): PastedLine[] {
  const style = lines.find(({ heading }) => heading)?.heading?.style
  const isDated = lines.some(({ time }) => time?.date)
  return lines.map((line) => ({
    ...line,
    heading: line.heading?.style === style ? line.heading : null,
    time: isDated && line.time?.date === null ? null : line.time,
  }))
}

function findRepeated(lines: readonly PastedLine[]): ReadonlySet<string> {
  const texts = lines.filter(({ heading, time, day }) => !heading && !time && !day)
  const byText = Map.groupBy(texts, ({ text }) => text)
  return new Set([...byText].flatMap(([text, those]) => (those.length > 1 ? [text] : [])))
}

function splitPrefix(line: PastedLine): PastedLine[] {
  const prefix = line.heading || line.time ? null : readTimePrefix(line.text)
  if (!prefix) return [line]
  const { time, rest } = prefix
  const heading = readHeading(rest)
  return [
    { ...line, time, heading: null },
    { ...line, text: rest, heading, time: null, day: null, isAfterBlank: false },
  ]
}

type Taker = (cut: Cut, line: PastedLine) => void

/** A heading or a text, and under it the time that it was sent at. */
const takeUntilTime: Taker = (cut, line) => {
  const { heading, time, day } = line
  if (heading) {
    close(cut)
    open(cut, line, { meaning: heading.meaning, text: heading.rest })
  } else if (cut.open) {
    if (time) close(cut, line)
    else gather(cut.open, line)
  } else if (day) enterDay(cut, day)
  else if (!time && !line.isFurniture) cut.between.push(line.text)
}

/** Texts with a time under each, and no headings at all. */
const takeTextUntilTime: Taker = (cut, line) => {
  if (cut.open && line.time) close(cut, line)
  else if (cut.open) gather(cut.open, line)
  else if (line.day) enterDay(cut, line.day)
  else if (!line.time && !line.isFurniture) open(cut, line, { meaning: 'update', text: line.text })
}

/** A heading, the time under it, and then the text. */
const takeFromHeading: Taker = (cut, line) => {
  const { heading, time, day } = line
  if (heading) {
    close(cut)
    open(cut, line, { meaning: heading.meaning, text: heading.rest })
  } else if (cut.open && time && !cut.open.time) {
    cut.open = { ...cut.open, time, timeLine: line.number }
  } else if (day) enterDay(cut, day)
  else takeBetween(cut, line)
}

/** A time, and then the text with or without a heading. */
const takeFromTime: Taker = (cut, line) => {
  const { heading, time, day } = line
  if (time) {
    close(cut)
    open(cut, line, { meaning: 'update', text: '' })
    if (cut.open) cut.open = { ...cut.open, time }
  } else if (cut.open && heading && cut.open.text.length === 0) {
    const text = heading.rest === '' ? [] : [heading.rest]
    cut.open = { ...cut.open, meaning: heading.meaning, text, line: line.number }
  } else if (day) enterDay(cut, day)
  else takeBetween(cut, line)
}

const takers: Readonly<Record<ReturnType<typeof findLayout>, Taker>> = {
  'heading-text-time': takeUntilTime,
  'text-time': takeTextUntilTime,
  'heading-time-text': takeFromHeading,
  'time-text': takeFromTime,
  'time-prefix': takeFromTime,
}

function takeBetween(cut: Cut, line: PastedLine): void {
  if (line.isFurniture) return
  if (cut.open) gather(cut.open, line)
  else cut.between.push(line.text)
}

function enterDay(cut: Cut, day: WrittenDate): void {
  close(cut)
  cut.day = day
  cut.between = []
}

function open(cut: Cut, line: PastedLine, { meaning, text }: Pick<Block, 'meaning' | 'text'>) {
  enterTitle(cut)
  cut.open = {
    line: line.number,
    timeLine: line.number,
    meaning,
    text: text === '' ? [] : [text],
    time: null,
    day: cut.day,
  }
}

function enterTitle(cut: Cut): void {
  const title = cut.between.findLast((text) => !cut.repeated.has(text))?.replace(subscribe, '')
  cut.between = []
  const current = cut.sections.at(-1)
  if (title === undefined || !current || title === current.title) return
  if (current.blocks.length === 0) current.title = title
  else cut.sections.push({ title, blocks: [] })
}

/** A button beside the title. */
const subscribe = /\s+subscribe$/i

function gather(block: OpenBlock, { text, isAfterBlank }: PastedLine): void {
  if (isAfterBlank && block.text.length > 0) block.text.push('')
  block.text.push(text)
}

/** Puts the open block away. Without a line for its time, it may stand at either end of its text. */
function close(cut: Cut, timeLine?: PastedLine): void {
  const block = cut.open
  cut.open = null
  if (!block) return
  const time = timeLine?.time ?? block.time
  const own = { ...block, timeLine: timeLine?.number ?? block.timeLine, time }
  const text = block.text.join('\n').trim()
  const within = time ? null : takeTimeOutOf(text)
  // A time with nothing under it tells when the page was made.
  const isEmpty = text === '' && block.meaning === 'update' && !timeLine && time !== null
  if (!isEmpty) cut.sections.at(-1)?.blocks.push({ ...own, text, ...within })
}

function takeTimeOutOf(text: string): Pick<Block, 'text' | 'time'> | null {
  const [first = '', ...others] = text.split('\n')
  const before = readTimePrefix(first)
  if (before) return { time: before.time, text: [before.rest, ...others].join('\n') }
  const last = others.pop() ?? first
  const lines = last === first ? [] : [first, ...others]
  const after = readTimeAtEnd(last)
  return after && { time: after.time, text: [...lines, after.text].join('\n') }
}
