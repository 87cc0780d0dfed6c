import type { SessionId } from '@kraftline/core/ids'
import { type Clock, hour } from '@kraftline/core/time'
import type { Logger } from 'pino'
import type { Store } from '../store/store.ts'

type Needs = {
  readonly store: Store
  readonly clock: Clock
  readonly log: Pick<Logger, 'info' | 'error'>
  readonly days: number
  /** Deletes one with all that belongs to it. */
  readonly remove: (sessionId: SessionId) => Promise<void>
}

/** Does away with old sessions. */
export interface Retention {
  /** Looks now, and every hour from now on. */
  start(): Promise<void>
  stop(): void
}

const every = hour

/** Deletes what nobody has changed for so many days, a session at a time. */
export function createRetention({ store, clock, log, days, remove }: Needs): Retention {
  let isStopped = false
  let cancel = () => {}

  const sweep = async () => {
    const old = await store.sessions.unchangedSince(clock.now() - days * 24 * hour)
    for (const sessionId of old) {
      if (isStopped) return
      await remove(sessionId)
    }
    if (old.length > 0) log.info({ sessions: old.length, days }, 'old sessions were deleted')
  }

  const run = async () => {
    await sweep().catch((error: unknown) => {
      log.error({ err: error }, 'old sessions could not be deleted')
    })
    if (!isStopped) cancel = clock.after(every, () => void run())
  }

  return {
    start: run,
    stop() {
      isStopped = true
      cancel()
    },
  }
}
