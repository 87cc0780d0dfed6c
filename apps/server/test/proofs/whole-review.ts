import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { Writable } from 'node:stream'
import type { SessionCreated } from '@kraftline/core/protocol/http-answers'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { startServer } from '../../src/start.ts'
import { systemClock } from '../../src/system-clock.ts'
import { temporaryFolder } from '../databases.ts'
import { Board } from '../support/test-board.ts'
import { type Browser, joinSession, openBrowser, post } from '../support/test-server.ts'

/** Somebody with everything that a browser has open. */
export type Person = {
  readonly id: string
  readonly cookie: string
  readonly browser: Browser
  readonly board: Board
  readonly drafts: Board
}

/** The whole server with one session, five people, and every byte that any of them can get. */
export class WholeReview {
  readonly url: string
  readonly dataDir: string
  readonly session: SessionCreated
  readonly #logged: Buffer[]

  private constructor(start: {
    url: string
    dataDir: string
    session: SessionCreated
    logged: Buffer[]
  }) {
    this.url = start.url
    this.dataDir = start.dataDir
    this.session = start.session
    this.#logged = start.logged
  }

  static async start(settings: { readonly anonymous: boolean }): Promise<WholeReview> {
    const dataDir = temporaryFolder()
    const logged: Buffer[] = []
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        logged.push(chunk)
        done()
      },
    })
    const config = readConfig({ PORT: '0', DATA_DIR: dataDir })
    if (!config.ok) throw new Error(config.error)
    const log = pino({ level: 'trace' }, sink)
    const needs = { clock: systemClock, random: randomBytes, log, webDir: '/nowhere' }
    const server = await startServer({ config: config.value, gatherPlacings: 50, ...needs })
    onTestFinished(async () => {
      await server.close()
      rmSync(dataDir, { recursive: true, force: true })
    })
    const { url } = server
    const body = { title: 'A review', ...settings }
    const { answer: session } = await post<SessionCreated>(`${url}/api/sessions`, body)
    return new WholeReview({ url, dataDir, session, logged })
  }

  get logged(): Buffer {
    return Buffer.concat(this.#logged)
  }

  async join(access: 'facilitator' | 'participant' | 'viewer', name: string): Promise<Person> {
    const { id, cookie } = await joinSession(this, this.session, { access, name })
    const open = (room: 'board' | 'drafts') =>
      new Board(this, this.session, { room, headers: { cookie } })
    const browser = await openBrowser(this, this.session, { cookie })
    const person = { id, cookie, browser, board: open('board'), drafts: open('drafts') }
    await Promise.all([person.board.synced(), person.drafts.synced()])
    return person
  }

  async read(path: string, cookie: string): Promise<string> {
    const response = await fetch(`${this.url}${path}`, { headers: { cookie } })
    return response.text()
  }

  /** What every route answers that can be read with this cookie. */
  async readEverything(cookie: string): Promise<Map<string, string>> {
    const document = JSON.parse(await this.read('/api/openapi.json', cookie))
    const answers = new Map<string, string>()
    for (const [path, operations] of Object.entries<object>(document.paths)) {
      if (!('get' in operations)) continue
      const asked = path.replace('{id}', this.session.id)
      answers.set(path, await this.read(asked, cookie))
    }
    return answers
  }

  /** Every byte that somebody has been sent on any of their connections, or can ask for. */
  async bytesOf({ board, drafts, browser, cookie }: Person): Promise<Buffer> {
    const answers = await this.readEverything(cookie)
    const texts = [...answers.values(), JSON.stringify(browser.states)]
    const frames = [...board.received, ...drafts.received]
    return Buffer.concat([...frames, ...texts.map((text) => Buffer.from(text))].flatMap(apart))
  }
}

const apart = (bytes: Uint8Array) => [bytes, Buffer.from('\n')]
