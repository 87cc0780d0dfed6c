import { randomBytes } from 'node:crypto'
import type { Access } from '@kraftline/core/play/people'
import type { Acknowledgement, StateMessage } from '@kraftline/core/protocol/control'
import type { Joined, SessionCreated } from '@kraftline/core/protocol/http-answers'
import { ManualClock } from '@kraftline/core/testing/manual-clock'
import { pino } from 'pino'
import { io, type Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { startServer } from '../../src/start.ts'
import { monday } from './test-app.ts'

/** Where something is served. */
export type Served = { readonly url: string }

export type Server = Served & {
  readonly clock: ManualClock
  close(): Promise<void>
}

/** A server on a port of its own, with a clock that stands still. */
export async function testServer(
  dataDir = ':memory:',
  clock = new ManualClock(monday),
  gatherPlacings = 0,
): Promise<Server> {
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir })
  if (!config.ok) throw new Error(config.error)
  const log = pino({ level: 'silent' })
  const needs = { config: config.value, clock, random: randomBytes, log, webDir: '/nowhere' }
  const server = await startServer({ ...needs, gatherPlacings })
  let isOpen = true
  const close = async () => {
    if (isOpen) await server.close()
    isOpen = false
  }
  onTestFinished(close)
  return { url: server.url, clock, close }
}

/** Posts JSON and answers what came back, with the cookie that it set. */
export async function post<Answer>(
  url: string,
  body: object,
  headers: object = {},
): Promise<{ readonly answer: Answer; readonly cookie: string }> {
  const response = await fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { answer: (await response.json()) as Answer, cookie }
}

export async function createSession({ url }: Served): Promise<SessionCreated> {
  return (await post<SessionCreated>(`${url}/api/sessions`, { title: 'A review' })).answer
}

export async function joinSession(
  { url }: Served,
  session: SessionCreated,
  { access, name }: { access: Access; name: string },
): Promise<{ id: string; cookie: string }> {
  const body = { secret: session.secrets[access], name }
  const { answer, cookie } = await post<Joined>(`${url}/api/sessions/${session.id}/join`, body)
  return { id: answer.participant.id, cookie }
}

/** A browser on the control plane. */
export class Browser {
  readonly socket: Socket
  readonly states: StateMessage[] = []
  readonly errors: string[] = []
  #wake: (() => void)[] = []

  constructor({ url }: Served, auth: object, headers: Record<string, string> = {}) {
    this.socket = io(`${url}/session`, {
      auth,
      extraHeaders: headers,
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
    })
    this.socket.on('state', (state: StateMessage) => this.#note(() => this.states.push(state)))
    this.socket.on('connect_error', (error) => {
      const { code } = (error as Error & { data?: { code?: string } }).data ?? {}
      this.#note(() => this.errors.push(code ?? error.message))
    })
    this.socket.on('disconnect', (reason) => this.#note(() => this.errors.push(reason)))
    onTestFinished(() => void this.socket.disconnect())
  }

  get state(): StateMessage {
    const last = this.states.at(-1)
    if (!last) throw new Error('no state has come yet')
    return last
  }

  /** Waits until something that has happened makes `holds` true; the test's own time limit bounds it. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((wake) => this.#wake.push(wake))
  }

  command(command: object): Promise<Acknowledgement> {
    return this.socket.emitWithAck('command', command)
  }

  #note(what: () => void): void {
    what()
    for (const wake of this.#wake.splice(0)) wake()
  }
}

/** Connects and waits for the first state. */
export async function openBrowser(
  server: Served,
  session: SessionCreated,
  as: { secret?: string; cookie?: string },
): Promise<Browser> {
  const auth = { sessionId: session.id, ...(as.secret ? { secret: as.secret } : {}) }
  const browser = new Browser(server, auth, as.cookie ? { cookie: as.cookie } : {})
  await browser.until(() => browser.states.length > 0)
  return browser
}
