import { destination, type Logger, pino } from 'pino'
import type { Config } from './config.ts'

/** What would let somebody in, wherever it might turn up. */
const redact = [
  'req.headers.cookie',
  'req.headers.authorization',
  '*.secret',
  '*.token',
  '*.cookie',
  '*.authorization',
]

/** The process's log, on stderr: stdout has the address alone. */
export function createLog(level: Config['logLevel']): Logger {
  return pino({ level, redact }, destination(2))
}
