import type { BaseLogger } from 'pino'

/** Where the board plane reports to: always with the room, never with what people wrote. */
export type Log = Pick<BaseLogger, 'info' | 'warn' | 'error'>
