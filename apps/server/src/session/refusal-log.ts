import { type Clock, minute } from '@kraftline/core/time'
import { createAllowance } from './allowance.ts'

/** Lines of one kind in a minute: who is refused often must not fill the disk as well. */
const linesPerMinute = 20
/** Longer than any honest value: the rest of what a stranger wrote is left out. */
const valueLength = 200

type Warn = { warn(fields: object, message: string): void }

/** Notes a refusal that whoever runs the server may want to know of, by what was refused. */
export type NoteRefusal = (
  log: Warn,
  what: string,
  fields: Readonly<Record<string, string>>,
) => void

export function createRefusalLog(clock: Clock): NoteRefusal {
  const lines = createAllowance(clock, linesPerMinute, minute)
  return (log, what, fields) => {
    if (lines.take(what) !== null) return
    const short = Object.entries(fields).map(([name, value]) => [name, value.slice(0, valueLength)])
    log.warn(Object.fromEntries(short), what)
  }
}
