import type { WallClock } from './wall-clock.ts'

/** May be none, such as 25:00: a zone's clocks never show it. */
export type TimeOfDay = Pick<WallClock, 'hour' | 'minute' | 'second'>

/** Tried in this order, so that the dot of "21.10 22:52" is a date's and that of "22.52" a time's. */
const timesOfDay = [
  /(?<![\d:.])(?<hours>\d{1,2}):(?<minutes>\d{2})(?::(?<seconds>\d{2})(?:[.,]\d{1,9})?)?(?![\d:])(?:\s*(?<half>[ap])\.?m\b\.?)?/,
  /(?<!\d)(?<hours>\d{1,2})\s?[hч]\.?\s?(?:(?<minutes>\d{2})(?:\s?мин\.?)?)?(?![\d\p{L}])/u,
  /(?<![\d.])(?<hours>\d{1,2})\.(?<minutes>\d{2})(?![\d.])(?:\s*(?<half>[ap])\.?m\b\.?)?/,
  /(?<!\d)(?<hours>\d{1,2})\s*(?<half>[ap])\.?m\b\.?/,
]

/** The time of day in a text in lower case, and what stands before and after it. */
export function findTimeOfDay(
  text: string,
): { time: TimeOfDay; before: string; after: string } | null {
  const match = timesOfDay.map((pattern) => pattern.exec(text)).find((found) => found !== null)
  if (!match?.groups) return null
  const { hours, minutes = '0', seconds = '0', half } = match.groups
  const time = { hour: Number(hours), minute: Number(minutes), second: Number(seconds) }
  const before = text.slice(0, match.index)
  const after = text.slice(match.index + match[0].length)
  if (half === undefined) return { time, before, after }
  if (time.hour < 1 || time.hour > 12) return null
  return { time: { ...time, hour: (time.hour % 12) + (half === 'p' ? 12 : 0) }, before, after }
}
