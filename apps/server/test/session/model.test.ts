import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PersonId, SessionId } from '@kraftline/core/ids'
import type { Access } from '@kraftline/core/play/people'
import { fold, type LoggedEvent } from '@kraftline/core/play/session'
import type { Command } from '@kraftline/core/play/session-types'
import type { StateMessage } from '@kraftline/core/protocol/control'
import type { SessionCreated } from '@kraftline/core/protocol/http-answers'
import { sharedState } from '@kraftline/core/protocol/state-message'
import { anyCommand } from '@kraftline/core/testing/session-arbitraries'
import { minute } from '@kraftline/core/time'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { eventOf } from '../../src/session/runner.ts'
import { openStore } from '../../src/store/open-store.ts'
import { drawing } from '../proofs/figures.ts'
import { Board } from '../support/test-board.ts'
import {
  Browser,
  createSession,
  joinSession,
  type Server,
  testServer,
} from '../support/test-server.ts'

// People give random commands side by side over real connections, which drop, while the server goes
// down and comes back on the same disk. In the end what the log folds to is what everybody sees.

const steps = 120

type Seat = {
  readonly as: { readonly cookie: string } | { readonly secret: string }
  browser: Browser | null
  /** The highest version that it was told of; it may not go back, not even over a restart. */
  version: number
}

const cast: readonly (readonly [string, Access])[] = [
  ['fay', 'facilitator'],
  ['pat', 'participant'],
  ['pia', 'participant'],
  ['vic', 'viewer'],
  ['gus', 'participant'],
]

class Model {
  readonly dir = mkdtempSync(join(tmpdir(), 'kraftline-'))
  readonly draw: () => number
  readonly commands: Command[]
  readonly seats: Seat[] = []
  readonly ids = new Map<string, string>()
  readonly accepted = new Map<string, number>()
  server!: Server
  session!: SessionCreated

  constructor(seed: number) {
    this.draw = drawing(seed)
    this.commands = fc.sample(anyCommand, { numRuns: 4 * steps, seed })
    onTestFinished(() => rmSync(this.dir, { recursive: true }))
  }

  async begin(): Promise<void> {
    this.server = await testServer(this.dir)
    this.session = await createSession(this.server)
    for (const [name, access] of cast) {
      const joined = await joinSession(this.server, this.session, { access, name })
      this.ids.set(name, joined.id)
      this.seats.push({ as: joined, browser: null, version: 0 })
    }
    const { facilitator, participant } = this.session.secrets
    this.seats.push({ as: { secret: facilitator }, browser: null, version: 0 })
    const headers = { authorization: `Bearer ${participant}` }
    const board = new Board(this.server, this.session, { room: 'board', headers })
    await board.synced()
    for (const id of ['n1', 'n2', 'n3']) board.write(id, `Problem ${id}`)
    await this.comeBack()
  }

  one<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.draw() * values.length)]!
  }

  /** People by their real ids; only one of them is ever removed, or soon nobody would be left. */
  nextCommand(): Command {
    const command = this.commands.pop()!
    // Closed, a session is quiet: mostly it goes on.
    if (command.type === 'close' && this.draw() < 0.9) return this.nextCommand()
    if (command.type === 'remove') {
      return { ...command, participantId: this.ids.get('gus') as PersonId }
    }
    if (!('participantId' in command)) return command
    const id = this.ids.get(command.participantId ?? '') ?? command.participantId
    return { ...command, participantId: id as PersonId } as Command
  }

  async step(): Promise<void> {
    this.server.clock.advance(Math.floor(this.draw() ** 3 * 2 * minute) + 100)
    const chance = this.draw()
    if (chance < 0.03) return this.restart()
    if (chance < 0.15) return this.drop()
    if (chance < 0.3) return this.comeBack()
    const givers = Array.from({ length: 1 + Math.floor(this.draw() * 3) }, () => this.here())
    await Promise.all(givers.map((seat) => seat && this.give(seat)))
  }

  here(): Seat | undefined {
    return this.one(this.seats.filter(({ browser }) => browser?.socket.connected))
  }

  /** What was kept is seen before it is acknowledged. */
  async give(seat: Seat): Promise<void> {
    const browser = seat.browser!
    const command = this.nextCommand()
    const gone = new Promise<null>((resolve) =>
      browser.socket.once('disconnect', () => resolve(null)),
    )
    const answer = await Promise.race([browser.command(command), gone])
    if (!answer?.ok) return
    this.accepted.set(command.type, (this.accepted.get(command.type) ?? 0) + 1)
    expect(browser.state.version).toBeGreaterThanOrEqual(answer.version)
  }

  /** Cuts a connection under its owner, who may have a command under way. */
  async drop(): Promise<void> {
    const seat = this.here()
    if (!seat) return
    const given = this.give(seat)
    if (this.draw() < 0.5) seat.browser?.socket.disconnect()
    else seat.browser?.socket.io.engine.close()
    await given
  }

  /** Everybody who is not connected comes again; who was removed is not let in. */
  async comeBack(): Promise<void> {
    for (const seat of this.seats) {
      if (seat.browser?.socket.connected) continue
      this.look(seat)
      const { as } = seat
      const auth = { sessionId: this.session.id, ...('secret' in as ? as : {}) }
      const browser = new Browser(this.server, auth, 'cookie' in as ? { cookie: as.cookie } : {})
      await browser.until(() => browser.states.length + browser.errors.length > 0)
      seat.browser = browser
    }
  }

  async restart(): Promise<void> {
    const seat = this.here()
    const given = seat ? this.give(seat) : null
    await this.server.close()
    await given
    this.server = await testServer(this.dir, this.server.clock)
    await this.comeBack()
  }

  look(seat: Seat): void {
    for (const { version } of seat.browser?.states ?? []) {
      expect(version).toBeGreaterThanOrEqual(seat.version)
      seat.version = version
    }
  }

  async end(): Promise<void> {
    await this.comeBack()
    const browsers = this.seats.flatMap((seat) => (seat.browser?.socket.connected ? [seat] : []))
    // A round trip: whatever was on its way to them before it has come.
    for (const { browser } of browsers) await browser?.socket.emitWithAck('clock')
    for (const seat of this.seats) this.look(seat)
    const seen = browsers.map(({ browser }) => sharedPart(browser!.state))
    await this.server.close()
    const [first] = seen
    if (!first) throw new Error('nobody is left to see anything')
    for (const other of seen) expect(other).toEqual(first)
    const { facilitatorGoneSince, people } = first
    const connected = new Set(people.filter((one) => one.connected).map(({ id }) => id))
    const telling = { now: this.server.clock.now(), connected, facilitatorGoneSince }
    const { serverNow: _, ...told } = sharedState(fold(await this.log()), telling)
    expect(told).toEqual(first)
  }

  async log(): Promise<readonly LoggedEvent[]> {
    const store = await openStore({ clock: this.server.clock, dataDir: this.dir })
    const rows = await store.log.read(this.session.id as SessionId, { kind: 'session' })
    await store.close()
    return rows.map(({ at, bytes }) => ({ at, event: eventOf(bytes) }))
  }
}

/** All but when it was told, and what each recipient is told for themselves. */
function sharedPart({ serverNow: _now, mine: _mine, drafts: _drafts, ...shared }: StateMessage) {
  return shared
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'whatever happens, everybody ends up seeing what the log folds to (seed %i)',
  async (seed) => {
    const model = new Model(seed)
    await model.begin()
    for (let step = 0; step < steps; step++) await model.step()
    await model.end()
    expect(model.accepted.size).toBeGreaterThan(8)
  },
)
