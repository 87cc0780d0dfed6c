import type { SessionId } from '@kraftline/core/ids'
import type { SessionState } from '@kraftline/core/play/session-types'
import type { Clock } from '@kraftline/core/time'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { Store } from '../store/store.ts'
import type { Boards } from './boards.ts'
import { createRetention } from './retention.ts'
import { createWebhook } from './webhook.ts'

type Needs = {
  readonly config: Pick<Config, 'publicUrl' | 'retentionDays' | 'webhook'>
  readonly store: Store
  readonly boards: Boards
  readonly clock: Clock
  readonly log: Logger
  readonly remove: (sessionId: SessionId) => Promise<void>
}

/** What the server does that nobody asks for: telling the webhook, deleting what is old. */
export interface Chores {
  /** Looks at a session that has changed. */
  notice(sessionId: SessionId, state: SessionState): void
  start(): void
  stop(): Promise<void>
}

export function createChores({ config, remove, ...needs }: Needs): Chores {
  const { publicUrl, retentionDays: days, webhook: hook } = config
  const webhook = hook && createWebhook({ ...needs, ...hook, publicUrl })
  const retention = days === null ? null : createRetention({ ...needs, days, remove })
  return {
    notice: (sessionId, state) => webhook?.notice(sessionId, state),
    start() {
      void retention?.start()
      void webhook?.start()
    },
    async stop() {
      retention?.stop()
      await webhook?.stop()
    },
  }
}
