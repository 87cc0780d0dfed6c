import type { PastedLine } from './pasted-lines.ts'
import { readTimePrefix } from './written-line.ts'

/** In which order a page sets a message's heading, its text and its time. */
export type Layout =
  | 'heading-text-time'
  | 'text-time'
  | 'heading-time-text'
  | 'time-text'
  | 'time-prefix'

/** In lines: if none so far began with a time, the page is not set like that. */
const looked = 500

/** Finds how a copied page is set, from where its headings and its times stand. */
export function findLayout(lines: readonly PastedLine[]): Layout {
  const marks = lines.filter(({ heading, time }) => heading || time)
  const headings = marks.filter(({ heading }) => heading)
  if (marks.length === headings.length) {
    const first = lines.slice(0, looked)
    const hasPrefixes = headings.length === 0 && first.some(({ text }) => readTimePrefix(text))
    return hasPrefixes ? 'time-prefix' : 'heading-text-time'
  }
  if (headings.length === 0) return beginsWithTime(lines) ? 'time-text' : 'text-time'
  if (marks[0]?.time && marks.at(-1)?.heading) return 'time-text'
  const before = lines.filter((line, index) => line.heading?.rest === '' && lines[index + 1]?.time)
  return before.length * 2 > headings.length ? 'heading-time-text' : 'heading-text-time'
}

/** Whether, after what may be a title, a time comes first and a text last. */
function beginsWithTime(lines: readonly PastedLine[]): boolean {
  const told = lines.filter(({ isFurniture, day }) => !isFurniture && !day)
  return !told.at(-1)?.time
}
