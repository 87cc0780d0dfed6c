const clock = /^(\d{1,3}):([0-5]\d)$/
const words =
  /^(?:(?<hours>\d+(?:[.,]\d+)?)\s*(?:h|hrs?|hours?|heures?|ч|час(?:а|ов)?)\.?)?\s*(?:(?<minutes>\d+)\s*(?:m|mins?|minutes?|м|мин|минут[аыу]?)?\.?)?$/

/** Reads a duration as people type it, in minutes: "45", "1 h 20", "1:20", "1,5 ч". Null if it is none. */
export function readTypedDuration(text: string): number | null {
  const typed = text.trim().toLowerCase()
  if (typed === '') return null
  const clocked = clock.exec(typed)
  if (clocked) return Number(clocked[1]) * 60 + Number(clocked[2])
  const groups = words.exec(typed)?.groups
  if (!groups) return null
  const { hours = '0', minutes = '0' } = groups
  return Math.round(Number(hours.replace(',', '.')) * 60) + Number(minutes)
}
