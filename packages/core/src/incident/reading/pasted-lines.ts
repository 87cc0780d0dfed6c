import type { WrittenDate } from '../written-date.ts'
import { readingLimits } from './reading.ts'
import { type Heading, readHeading } from './status-words.ts'
import { readMomentLine, type WrittenTime } from './written-line.ts'

/** A line of a copied page, and what it may be. */
export type PastedLine = {
  /** From 1. */
  readonly number: number
  readonly text: string
  readonly isAfterBlank: boolean
  /** Around the messages on a page, and none of them. */
  readonly isFurniture: boolean
  readonly heading: Heading | null
  readonly time: WrittenTime | null
  readonly day: WrittenDate | null
}

const furniture =
  /^(?:no incidents? reported\b.*|this (?:incident|scheduled maintenance) affected\b.*|affected components?\b.*|components? affected\b.*|powered by\b.*|[←→\s]*(?:current status|incident history|status history|past incidents)\b.*|subscribe(?: to updates)?|get (?:email|text|webhook|incident)\b.*|view (?:all|more|historical|past|latest)\b.*|show (?:more|less|all|updates?)\b.*|report a problem|all systems operational|read more|copy link\b.*|permalink|share|log ?in|uptime over\b.*|\d+ days ago|today|operational|degraded performance|partial outage|major outage|(?:under )?maintenance|duration:?\s.*|help|menu|back to top)$/i
/** A page's own clock, that a message's must not be mistaken for. */
const ofThePage = /^\W*(?:last updated?|as of|page (?:last )?(?:updated|refreshed))\b/i
const timesAreIn =
  /^\W*(?:all )?times?(?: (?:are|is|listed|shown|displayed|given|below))* in (?:the )?(.{1,40}?)(?: time ?zone| time)?\W*$/i
const longestFurniture = 200
const pageNamed = /^incident report for (.+)$/i
const invisible = /[\u200B\u200E\u200F\uFEFF]/g
const blanks = /[\t\u00A0\u2007\u202F]/g

/** A copied text line by line, and what single lines say of all of it: whose page it is, and which zone its times are in. */
type PastedText = {
  readonly lines: readonly PastedLine[]
  readonly zone: string | null
  readonly pageName: string
}

/** A heading and a time for each message, and as many again that belong to none. */
const mostMarks = 4 * readingLimits.messages
const mostLines = 10 * readingLimits.messages

/** Splits a copied text into lines and reads each by itself; null where there are too many. */
export function readLines(text: string): PastedText | null {
  const lines: PastedLine[] = []
  let zone: string | null = null
  let pageName = ''
  let marks = 0
  for (const plain of plainLines(text)) {
    const about = readAbout(plain.text)
    zone = about?.zone ?? zone
    pageName = about?.pageName ?? pageName
    if (about) continue
    const line = readLine(plain)
    if (line.heading || line.time) marks++
    lines.push(line)
    if (marks > mostMarks || lines.length > mostLines) return null
  }
  return { lines, zone, pageName }
}

type PlainLine = Pick<PastedLine, 'number' | 'text' | 'isAfterBlank'>

function* plainLines(text: string): Generator<PlainLine> {
  let isAfterBlank = false
  for (const [index, raw] of text.split(/\r\n|[\n\r\u2028\u2029]/).entries()) {
    const line = raw.replace(invisible, '').replace(blanks, ' ').trim()
    if (line !== '') yield { number: index + 1, text: line, isAfterBlank }
    isAfterBlank = line === ''
  }
}

/** What a line says of the whole page. */
function readAbout(line: string): { zone?: string; pageName?: string } | null {
  if (line.length > longestFurniture) return null
  const [, zone] = timesAreIn.exec(line) ?? []
  if (zone !== undefined) return { zone: zone.toLowerCase() }
  const [, pageName] = pageNamed.exec(line) ?? []
  return pageName === undefined ? null : { pageName: pageName.trim() }
}

function readLine(plain: PlainLine): PastedLine {
  const { text } = plain
  const isShort = text.length <= longestFurniture
  const isFurniture = isShort && (furniture.test(text) || ofThePage.test(text))
  const heading = isFurniture ? null : readHeading(text)
  const moment = isFurniture || heading ? { time: null, day: null } : readMomentLine(text)
  return { ...plain, isFurniture, heading, ...moment }
}
