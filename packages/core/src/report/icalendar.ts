import type { Instant } from '../time.ts'

const lineEnd = '\r\n'
/** RFC 5545: bytes in a line, its break not counted. */
const longestLine = 75

/** A calendar of what these lines hold: events and to-dos, to be published as they are. */
export function writeIcalendar(lines: readonly string[]): string {
  const all = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kraftline//Kraftline//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...lines,
    'END:VCALENDAR',
  ]
  return all.map((line) => foldLine(line) + lineEnd).join('')
}

/** "20260312T130000Z" */
export function writeUtc(at: Instant): string {
  return new Date(at)
    .toISOString()
    .replace(/\.\d{3}Z$/, 'Z')
    .replaceAll(/[-:]/g, '')
}

/** Text as a value: line breaks written out, what separates values guarded, other control characters left out. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** An address is written as it is, but can't break a line. */
export function asAddress(link: string): string {
  return link.toWellFormed().replaceAll(/[\p{Cc}\s]/gu, '')
}

/** Breaks a line that is too long: the next one begins with a space. No character is cut in two. */
function foldLine(line: string): string {
  const folded: string[] = []
  let current = ''
  let bytes = 0
  for (const character of line) {
    const size = bytesOf(character)
    if (bytes + size > longestLine) {
      folded.push(current)
      current = ' '
      bytes = 1
    }
    current += character
    bytes += size
  }
  return [...folded, current].join(lineEnd)
}

/** How many bytes a character takes in UTF-8. */
function bytesOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
