import type { SessionId } from '@kraftline/core/ids'
import type { Clock } from '@kraftline/core/time'
import type { AccessDoor } from '../session/access.ts'
import type { Allowance } from '../session/allowance.ts'
import type { Archives } from '../session/archives.ts'
import type { Attachments } from '../session/attachments.ts'
import type { Boards } from '../session/boards.ts'
import type { Connected } from '../session/connected.ts'
import type { DraftCounts } from '../session/draft-counts.ts'
import type { Imports } from '../session/imports.ts'
import type { Origins } from '../session/origins.ts'
import type { Runner } from '../session/runner.ts'
import type { Random } from '../session/secrets.ts'
import type { Sessions } from '../session/sessions.ts'
import type { Store } from '../store/store.ts'

/** What the handlers lean on; app.ts puts it together. */
export type Services = {
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  readonly sessions: Sessions
  readonly runner: Runner
  readonly boards: Boards
  readonly imports: Imports
  readonly attachments: Attachments
  readonly archives: Archives
  readonly connected: Connected
  readonly drafts: DraftCounts
  readonly door: AccessDoor
  readonly origins: Origins
  /** New sessions per address. */
  readonly creations: Allowance
  /** Deletes a session with all that belongs to it, and tells whoever is in it. */
  remove(sessionId: SessionId): Promise<void>
  /** Closes every connection of a session that `whose` names, on both planes. */
  expel(
    sessionId: SessionId,
    whose: Parameters<Boards['disconnect']>[1],
    because: 'removed' | 'renewed' | 'deleted',
  ): void
}
