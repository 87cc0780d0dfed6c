import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { closeCodes } from '@kraftline/core/protocol/sync'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { temporaryFolder } from '../databases.ts'
import { Line } from '../support/line.ts'
import { pathOf, testApp } from '../support/test-app.ts'
import {
  createSession,
  joinSession,
  openBrowser,
  post,
  testServer,
} from '../support/test-server.ts'

test('three secrets nobody can guess are given out once; what is kept opens nothing', async () => {
  const dataDir = temporaryFolder()
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const server = await testServer(dataDir)
  const session = await createSession(server)
  const secrets = Object.values(session.secrets)
  expect(new Set(secrets).size).toBe(3)
  for (const secret of secrets) {
    expect(Buffer.from(secret, 'base64url').byteLength * 8).toBeGreaterThanOrEqual(128)
  }
  const { id, cookie } = await joinSession(server, session, { access: 'participant', name: 'Ann' })
  const headers = { authorization: `Bearer ${session.secrets.facilitator}` }
  const at = `${server.url}/api/sessions/${session.id}`
  const renewed = await post<{ secret: string }>(`${at}/links`, { access: 'viewer' }, headers)
  const [, token = ''] = cookie.split('=')

  const files = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name)))
  const isKept = (text: string) => files.some((bytes) => bytes.includes(text))
  expect(isKept(id), 'the control: what is kept is found').toBe(true)
  expect([...secrets, renewed.answer.secret, token].filter(isKept)).toEqual([])
  const shown = await (await fetch(at, { headers })).text()
  expect([...secrets, token].filter((secret) => shown.includes(secret))).toEqual([])
})

test('no such session, a wrong secret and a wrong cookie are the same work for the server', async () => {
  const asked: string[] = []
  const { call, create } = await testApp({
    store: async (clock) => {
      const store = await openStore({ clock, dataDir: ':memory:' })
      return { ...store, sessions: told('sessions', store.sessions), log: told('log', store.log) }
    },
  })
  function told<Part extends object>(part: string, whole: Part): Part {
    return new Proxy(whole, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return (...args: unknown[]) => {
          asked.push(`${part}.${String(name)}`)
          return value.apply(target, args)
        }
      },
    })
  }
  const session = await create()
  const work = async (path: string, as: object) => {
    asked.length = 0
    const { statusCode, body } = await call('GET', path, as)
    return { statusCode, body, asked: [...asked] }
  }
  const missing = '/api/sessions/nobodyKnowsIt'
  const wrong = await work(pathOf(session), { secret: 'wrong' })
  expect(wrong).toMatchObject({ statusCode: 404, asked: ['sessions.linkByHash'] })
  expect(await work(missing, { secret: 'wrong' })).toEqual(wrong)
  const cookie = await work(pathOf(session), { cookie: `kl-${session.id}=wrong` })
  expect(cookie).toMatchObject({ ...wrong, asked: ['sessions.personByToken'] })
  expect(await work(missing, { cookie: 'kl-nobodyKnowsIt=wrong' })).toEqual(cookie)
})

test('who came by a link that is renewed is out on both planes before any time has passed', async () => {
  const server = await testServer()
  const session = await createSession(server)
  const { viewer, facilitator } = session.secrets
  const ann = await joinSession(server, session, { access: 'viewer', name: 'Ann' })
  const room = `/sync/${session.id}/board`
  const old = [
    new Line(server, room, { cookie: ann.cookie }),
    new Line(server, room, { authorization: `Bearer ${viewer}` }),
  ]
  const other = new Line(server, room, { authorization: `Bearer ${facilitator}` })
  const seen = [
    await openBrowser(server, session, { cookie: ann.cookie }),
    await openBrowser(server, session, { secret: viewer }),
  ]
  for (const line of [...old, other]) await line.until(() => line.received.length > 0)

  const headers = { authorization: `Bearer ${facilitator}` }
  const at = `${server.url}/api/sessions/${session.id}/links`
  await post(at, { access: 'viewer' }, headers)
  for (const line of old) await line.until(() => line.closed !== null)
  for (const browser of seen) await browser.until(() => browser.errors.length > 0)
  await other.heard()
  expect([...old, other].map(({ closed }) => closed)).toEqual([
    closeCodes.forbidden,
    closeCodes.forbidden,
    null,
  ])
})
