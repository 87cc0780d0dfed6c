import type { Server as HttpServer, IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import fastifyCookie from '@fastify/cookie'
import { closeCodes } from '@kraftline/core/protocol/sync'
import { type Clock, minute } from '@kraftline/core/time'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { createControlGateway } from './control/gateway.ts'
import { createHttp } from './http/create-http.ts'
import { answerErrors } from './http/errors.ts'
import { reportHealth } from './http/health.ts'
import { answerUnknown } from './http/not-found.ts'
import { servePages } from './http/pages.ts'
import { registerRoutes } from './http/register.ts'
import type { Route } from './http/route.ts'
import { routesOf } from './http/routes.ts'
import { secure } from './http/security.ts'
import type { Services } from './http/services.ts'
import { createAccessDoor } from './session/access.ts'
import { createAllowance } from './session/allowance.ts'
import { createAttachments } from './session/attachments.ts'
import { createBoardAccess } from './session/board-access.ts'
import type { Boards } from './session/boards.ts'
import { createConnected } from './session/connected.ts'
import { createImports } from './session/imports.ts'
import { createOrigins } from './session/origins.ts'
import { createRunner } from './session/runner.ts'
import type { Random } from './session/secrets.ts'
import { createSessions } from './session/sessions.ts'
import type { Store } from './store/store.ts'
import { createSync, type Sync } from './sync/create-sync.ts'
import { isSyncPath } from './sync/gateway.ts'

export type AppNeeds = {
  readonly config: Pick<Config, 'publicUrl' | 'isTrustedProxy'>
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  readonly log: Logger
  /** Where the built web app is. */
  readonly webDir: string
}

export type App = {
  readonly http: FastifyInstance
  readonly routes: readonly Route[]
  readonly boards: Boards
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

  const access = createBoardAccess({ runner, door, origins, clock, log })
  const sync = createSync({ store, clock, access, log, random })
  const { boards } = sync

  const http = createHttp(log)
  const commanding = { runner, boards, connected, store, clock }
  const control = createControlGateway(http.server, { ...commanding, door, origins, log })

  const expel: Services['expel'] = (sessionId, whose, because) => {
    control.disconnect(sessionId, whose)
    const code = because === 'deleted' ? closeCodes.notFound : closeCodes.forbidden
    boards.disconnect(sessionId, whose, code, because)
    if (because === 'deleted') connected.forget(sessionId)
  }
  runner.onChange((sessionId, state) => {
    control.show(sessionId, state)
    const isOut = (id: string) => state.people.some((one) => one.id === id && one.barred !== null)
    expel(sessionId, ({ personId }) => personId !== null && isOut(personId), 'forbidden')
  })

  const creations = createAllowance(clock, creationsPerMinute, minute)
  const attachments = createAttachments(store, random)
  const kept = { sessions, imports, attachments }
  const services = { ...commanding, ...kept, random, door, origins, creations, expel }
  const routes = routesOf(services)
  let isAccepting = true

  await http.register(fastifyCookie)
  await secure(http, origins)
  answerErrors(http)
  reportHealth(http, {
    store,
    isAccepting: () => isAccepting,
    gauges: {
      kraftline_control_connections: () => control.count(),
      kraftline_board_connections: () => sync.stats().connections,
      kraftline_rooms: () => sync.stats().rooms,
    },
  })
  registerRoutes(http, routes, door)
  answerUnknown(http, routes)
  await servePages(http, webDir)
  shareUpgrades(http.server, sync)

  return {
    http,
    routes,
    boards,
    async stop() {
      isAccepting = false
      await Promise.all([control.close(), sync.drain()])
      await http.close()
    },
  }
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
  socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
}
