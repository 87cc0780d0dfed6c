import { randomBytes } from 'node:crypto'
import type { SessionId } from '@kraftline/core/ids'
import type { Access } from '@kraftline/core/play/people'
import type { SessionCreated } from '@kraftline/core/protocol/http-answers'
import { ManualClock } from '@kraftline/core/testing/manual-clock'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { type Logger, pino } from 'pino'
import { onTestFinished } from 'vitest'
import { type App, buildApp } from '../../src/app.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'

export const monday = 1_700_000_000_000

/** How a call introduces itself: a link's secret, or the cookie of a join. */
export type As = { readonly secret?: string; readonly cookie?: string }

type Call = As & {
  readonly body?: unknown
  readonly headers?: Record<string, string>
  readonly remoteAddress?: string
}

export type TestApp = {
  readonly app: App
  readonly store: Store
  readonly clock: ManualClock
  call(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    call?: Call,
  ): Promise<LightMyRequestResponse>
  create(settings?: Record<string, unknown>): Promise<SessionCreated>
  /** Joins and answers the person's id and cookie. */
  join(
    session: SessionCreated,
    access: Access,
    name: string,
  ): Promise<{ readonly id: string; readonly cookie: string }>
}

type Options = {
  readonly config?: Partial<Parameters<typeof buildApp>[0]['config']>
  readonly store?: (clock: ManualClock) => Promise<Store>
  readonly webDir?: string
  readonly pressure?: Parameters<typeof buildApp>[0]['pressure']
  readonly slowness?: Parameters<typeof buildApp>[0]['slowness']
  readonly log?: Logger
}

const unset = {
  publicUrl: null,
  isTrustedProxy: () => false,
  retentionDays: null,
  webhook: null,
}

/** The whole application on an in-memory database and a clock that stands still, without a port. */
export async function testApp(options: Options = {}): Promise<TestApp> {
  const clock = new ManualClock(monday)
  const store = await (options.store?.(clock) ?? openStore({ clock, dataDir: ':memory:' }))
  const app = await buildApp({
    config: { ...unset, ...options.config },
    store,
    clock,
    random: randomBytes,
    log: options.log ?? pino({ level: 'silent' }),
    webDir: options.webDir ?? '/nowhere',
    pressure: options.pressure,
    slowness: options.slowness,
  })
  onTestFinished(async () => {
    await app.stop()
    await store.close()
  })
  const call: TestApp['call'] = (method, url, { body, headers, ...as } = {}) => {
    const request: InjectOptions = { method, url, headers: { ...headersOf(as), ...headers } }
    if (body !== undefined) request.payload = body as NonNullable<InjectOptions['payload']>
    if (as.remoteAddress) request.remoteAddress = as.remoteAddress
    return app.http.inject(request)
  }
  return {
    app,
    store,
    clock,
    call,
    async create(settings = {}) {
      const created = await call('POST', '/api/sessions', {
        body: { title: 'A review', ...settings },
      })
      return created.json()
    },
    async join({ id, secrets }, access, name) {
      const body = { secret: secrets[access], name }
      const joined = await call('POST', `/api/sessions/${id}/join`, { body })
      return { id: joined.json().participant.id, cookie: cookieOf(joined) }
    },
  }
}

export function pathOf(session: { readonly id: SessionId }, rest = ''): string {
  return `/api/sessions/${session.id}${rest}`
}

/** The `name=value` that a response sets. */
export function cookieOf(response: LightMyRequestResponse): string {
  return String(response.headers['set-cookie']).split(';')[0] ?? ''
}

function headersOf({ secret, cookie }: As): Record<string, string> {
  return {
    ...(secret ? { authorization: `Bearer ${secret}` } : {}),
    ...(cookie ? { cookie } : {}),
  }
}
