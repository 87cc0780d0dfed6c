import type { Server as HttpServer, IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import fastifyCookie from '@fastify/cookie'
import type { PersonId, SessionId } from '@kraftline/core/ids'
import type { Person } from '@kraftline/core/play/people'
import { closeCodes, closeReasons } from '@kraftline/core/protocol/sync'
import { type Clock, type Millis, minute } from '@kraftline/core/time'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { bareAnswer } from './bare-answer.ts'
import type { Config } from './config.ts'
import { type ControlGateway, createControlGateway } from './control/gateway.ts'
import { createHttp, type Slowness } from './http/create-http.ts'
import { answerErrors } from './http/errors.ts'
import { reportHealth } from './http/health.ts'
import { answerUnknown } from './http/not-found.ts'
import { createPace, type Pace } from './http/pace.ts'
import { servePages } from './http/pages.ts'
import { type PressureLimits, relieve, usualPressureLimits } from './http/pressure.ts'
import { registerRoutes } from './http/register.ts'
import type { Route } from './http/route.ts'
import { routesOf } from './http/routes.ts'
import { secure } from './http/security.ts'
import type { Services } from './http/services.ts'
import { type AccessDoor, createAccessDoor } from './session/access.ts'
import { createAllowance } from './session/allowance.ts'
import { createArchives } from './session/archives.ts'
import { createAttachments } from './session/attachments.ts'
import { createBoardAccess } from './session/board-access.ts'
import type { Boards } from './session/boards.ts'
import { createChores } from './session/chores.ts'
import { type Connected, createConnected } from './session/connected.ts'
import { createDraftCounts, type DraftCounts } from './session/draft-counts.ts'
import { createImports } from './session/imports.ts'
import { createInRandomOrder } from './session/in-random-order.ts'
import { createOrigins, type Origins } from './session/origins.ts'
import { createRefusalLog, type NoteRefusal } from './session/refusal-log.ts'
import { createRunner } from './session/runner.ts'
import type { Random } from './session/secrets.ts'
import { createSessions } from './session/sessions.ts'
import type { Store } from './store/store.ts'
import { createSync, type Sync } from './sync/create-sync.ts'
import { isSyncPath } from './sync/gateway.ts'

export type AppNeeds = {
  readonly config: Pick<Config, 'publicUrl' | 'isTrustedProxy' | 'retentionDays' | 'webhook'>
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  readonly log: Logger
  /** Where the built web app is. */
  readonly webDir: string
  /** Anonymous notes that are placed within this time change places; only with a clock that runs by itself. */
  readonly gatherPlacings?: Millis | undefined
  readonly pressure?: PressureLimits | undefined
  readonly slowness?: Slowness | undefined
}

export type App = {
  readonly http: FastifyInstance
  readonly routes: readonly Route[]
  readonly boards: Boards
  /** Begins what goes on by itself: telling the webhook, deleting what is old. */
  start(): void
  /** Not ready any more, no new connections, everything durable, everybody told. */
  stop(): Promise<void>
}

const creationsPerMinute = 600

/** Puts the server together: the sessions, the three doors, and what each hands to the next. */
export async function buildApp(needs: AppNeeds): Promise<App> {
  const { config, store, clock, random, log, webDir } = needs
  const origins = createOrigins(config)
  const runner = createRunner(store, clock)
  const door = createAccessDoor({ store, runner, origins, clock })
  const connected = createConnected(clock)
  const sessions = createSessions({ store, runner, clock, random })
  const imports = createImports(store, clock)

  const drafts = createDraftCounts(clock)
  const access = createBoardAccess({ runner, door, origins, clock, log, drafts })
  const sync = createSync({ store, clock, access, log, random })
  const { boards } = sync

  const http = createHttp(log, needs.slowness)
  const gatherFor = needs.gatherPlacings ?? 0
  const inRandomOrder = createInRandomOrder({ clock, random, gatherFor })
  const commanding = { runner, boards, connected, store, clock, inRandomOrder, drafts }
  const control = createControlGateway(http.server, { ...commanding, door, origins, log })

  const expel = expelFrom({ control, boards, connected, drafts })
  const remove = async (sessionId: SessionId) => {
    await sessions.delete(sessionId)
    expel(sessionId, () => true, 'deleted')
  }
  const chores = createChores({ config, store, boards, clock, log, remove })
  runner.onChange((sessionId, state) => {
    control.show(sessionId, state)
    chores.notice(sessionId, state)
    expel(sessionId, isBarred(state.people, 'removed'), 'removed')
    expel(sessionId, isBarred(state.people, 'link-renewed'), 'renewed')
  })

  const creations = createAllowance(clock, creationsPerMinute, minute)
  const attachments = createAttachments(store, random)
  const archives = createArchives({ store, boards, attachments, sessions })
  const kept = { sessions, imports, attachments, archives }
  const doings = { expel, remove }
  const services = { ...commanding, ...kept, ...doings, random, door, origins, creations }
  const routes = routesOf(services)
  let isAccepting = true

  const gauges = {
    kraftline_control_connections: () => control.count(),
    kraftline_board_connections: () => sync.stats().connections,
    kraftline_rooms: () => sync.stats().rooms,
  }
  const health = { store, isAccepting: () => isAccepting, gauges }
  const pressure = needs.pressure ?? usualPressureLimits
  const pace = createPace(clock)
  const noteRefusal = createRefusalLog(clock)
  await furnish(http, { routes, door, origins, pace, noteRefusal, health, webDir, pressure })
  shareUpgrades(http.server, sync)

  return {
    http,
    routes,
    boards,
    start: () => chores.start(),
    async stop() {
      isAccepting = false
      await Promise.all([control.close(), sync.drain(), chores.stop()])
      await http.close()
    },
  }
}

/** Ends the connections of a session on both planes, each with the reason that its clients know. */
function expelFrom({ control, boards, connected, drafts }: Planes): Services['expel'] {
  return (sessionId, whose, because) => {
    const isDeleted = because === 'deleted'
    const code = isDeleted ? closeCodes.notFound : closeCodes.forbidden
    control.disconnect(sessionId, whose)
    boards.disconnect(sessionId, whose, code, isDeleted ? because : closeReasons[because])
    if (!isDeleted) return
    connected.forget(sessionId)
    drafts.forget(sessionId)
  }
}

type Planes = {
  readonly control: Pick<ControlGateway, 'disconnect'>
  readonly boards: Boards
  readonly connected: Connected
  readonly drafts: DraftCounts
}

function isBarred(people: readonly Person[], barred: Person['barred']) {
  const out = new Set(people.filter((one) => one.barred === barred).map(({ id }) => id))
  return ({ personId }: { personId: PersonId | null }) => personId !== null && out.has(personId)
}

type Furniture = {
  readonly routes: readonly Route[]
  readonly door: AccessDoor
  readonly origins: Origins
  readonly pace: Pace
  readonly noteRefusal: NoteRefusal
  readonly health: Parameters<typeof reportHealth>[1]
  readonly webDir: string
  readonly pressure: PressureLimits
}

/** Everything that HTTP answers, in order: what guards comes before what it guards. */
async function furnish(
  http: FastifyInstance,
  { routes, health, webDir, pressure, ...guards }: Furniture,
): Promise<void> {
  await http.register(fastifyCookie)
  await secure(http, guards)
  await relieve(http, pressure, guards.noteRefusal)
  answerErrors(http)
  reportHealth(http, health)
  registerRoutes(http, routes, guards)
  answerUnknown(http, routes)
  await servePages(http, webDir)
}

/** Each plane takes its own upgrades; nobody else's are answered. */
function shareUpgrades(server: HttpServer, sync: Sync): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (isSyncPath(request.url)) sync.handleUpgrade(request, socket, head)
    else if (!request.url?.startsWith('/socket.io/')) refuseUpgrade(socket)
  })
}

function refuseUpgrade(socket: Duplex): void {
  socket.on('error', () => socket.destroy())
  socket.end(bareAnswer('404 Not Found'))
}
