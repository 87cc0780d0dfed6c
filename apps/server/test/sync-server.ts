import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PersonId, SessionId } from '@kraftline/core/ids'
import { type Access, reaches } from '@kraftline/core/play/people'
import { err, ok, type Result } from '@kraftline/core/result'
import type { Clock } from '@kraftline/core/time'
import type { Member } from '../src/session/member.ts'
import type { Store } from '../src/store/store.ts'
import { createSync, type Sync } from '../src/sync/create-sync.ts'
import type { SyncAccess } from '../src/sync/sync-access.ts'
import { systemClock } from '../src/system-clock.ts'

export const sessionId = 's-1' as SessionId

/** Who is who, and what they may do: what the session knows, as a table that a test can change. */
export class Roster implements SyncAccess {
  readonly roles = new Map<string, Access>([
    ['fay', 'facilitator'],
    ['ann', 'participant'],
    ['bob', 'participant'],
    ['eve', 'participant'],
    ['vic', 'viewer'],
  ])
  locked = false
  closed = false
  anonymous = false
  readonly noticed: (PersonId | null)[] = []

  originAllowed({ headers }: IncomingMessage): boolean {
    return headers.origin === undefined || headers.origin === `http://${headers.host}`
  }

  /** `Bearer <person>` for somebody who has joined, `Bearer link:<access>` for a bare link. */
  async authenticate(
    { headers }: IncomingMessage,
    id: string,
  ): Promise<Result<Member, 'unauthorized' | 'forbidden' | 'not-found'>> {
    const name = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
    if (!name) return err('unauthorized')
    if (id !== sessionId) return err('not-found')
    const link = /^link:(viewer|participant|facilitator)$/.exec(name)?.[1] as Access | undefined
    if (link) return ok({ sessionId, personId: null, link })
    const access = this.roles.get(name)
    if (!access) return err('forbidden')
    return ok({ sessionId, personId: name as PersonId, link: access })
  }

  accessOf({ personId, link }: Member): Access | null {
    return personId === null ? link : (this.roles.get(personId) ?? null)
  }

  mayWrite(member: Member) {
    const access = this.accessOf(member)
    if (access === null || !reaches(access, 'participant')) return 'forbidden'
    if (this.closed) return 'closed'
    return this.locked && access !== 'facilitator' ? 'locked' : 'yes'
  }

  person({ personId }: Member) {
    if (personId === null) return null
    return { id: personId, name: `Name of ${personId}`, colorIndex: 1 }
  }

  isAnonymous(): boolean {
    return this.anonymous
  }

  noticeDrafts(): void {}

  noticeWriting(_session: SessionId, by: PersonId | null): void {
    this.noticed.push(by)
  }
}

export type SyncServer = {
  readonly origin: string
  readonly roster: Roster
  readonly sync: Sync
  /** Everything that was logged. */
  readonly logged: unknown[][]
  stop(): Promise<void>
}

/** The board plane on a port of its own, with the real store and real sockets. */
export async function serveSync(
  store: Store,
  { clock = systemClock, roster = new Roster() }: { clock?: Clock; roster?: Roster } = {},
): Promise<SyncServer> {
  const logged: unknown[][] = []
  const write = (...line: unknown[]) => {
    logged.push(line)
  }
  const sync = createSync({
    store,
    clock,
    access: roster,
    log: { info: write, warn: write, error: write },
    random: randomBytes,
  })
  const server = createServer()
  server.on('upgrade', (request, socket, head) => sync.handleUpgrade(request, socket, head))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `ws://127.0.0.1:${port}`,
    roster,
    sync,
    logged,
    async stop() {
      await sync.drain()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
