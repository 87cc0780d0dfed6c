import { createHmac } from 'node:crypto'
import { measuredInput } from '@kraftline/core/board/measured'
import { readBoard } from '@kraftline/core/board/snapshot'
import type { SessionId } from '@kraftline/core/ids'
import { writeTime } from '@kraftline/core/incident/iso-time'
import { measureTimeline } from '@kraftline/core/incident/metrics'
import { toMetricsJson } from '@kraftline/core/incident/metrics-json'
import type { SessionState } from '@kraftline/core/play/session-types'
import { type Clock, hour, type Instant, minute, second } from '@kraftline/core/time'
import type { Logger } from 'pino'
import type { Delivery, Store } from '../store/store.ts'
import type { Boards } from './boards.ts'

/** Tells another program that a session was closed. */
export interface Webhook {
  /** Looks at a session that has changed. */
  notice(sessionId: SessionId, state: SessionState): void
  /** Goes on with what was owed when the process ended. */
  start(): Promise<void>
  /** Breaks off; what is owed then is told after the next start. */
  stop(): Promise<void>
}

type Needs = {
  readonly store: Store
  readonly boards: Boards
  readonly clock: Clock
  readonly log: Pick<Logger, 'warn' | 'error'>
  readonly url: string
  /** Null: what is sent is not signed. */
  readonly secret: string | null
  /** Where the links of this server begin, if it is known beside a request. */
  readonly publicUrl: string | null
}

/** How long after each failure the next try is; after the last it is given up. */
const waits = [10 * second, minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour]
/** Milliseconds for an answer. */
const patience = 10_000

/** Once for each time that a session closes, kept in the store until it was taken. */
export function createWebhook(needs: Needs): Webhook {
  const { store, clock, log } = needs
  const noticed = new Set<string>()
  const timers = new Map<string, () => void>()
  const underWay = new Set<Promise<void>>()
  const ending = new AbortController()

  const run = (task: Promise<void>) => {
    const guarded = task.catch((error: unknown) => {
      log.error({ err: error }, 'the webhook could not be kept')
    })
    underWay.add(guarded)
    void guarded.then(() => underWay.delete(guarded))
  }

  const schedule = (delivery: Delivery) => {
    if (ending.signal.aborted) return
    const wait = Math.max(0, delivery.dueAt - clock.now())
    const cancel = clock.after(wait, () => {
      timers.delete(delivery.id)
      run(deliver(delivery))
    })
    timers.set(delivery.id, cancel)
  }

  const deliver = async (delivery: Delivery) => {
    const failure = await post(needs, delivery, ending.signal)
    if (ending.signal.aborted) return
    const tries = delivery.tries + 1
    const wait = failure === null ? undefined : waits[delivery.tries]
    const dueAt = wait === undefined ? null : clock.now() + wait
    await store.deliveries.put(delivery.id, { tries, dueAt })
    if (failure === null) return
    if (dueAt === null) log.error({ tries, failure }, 'the webhook was not taken: given up')
    else {
      log.warn({ tries, failure }, 'the webhook was not taken: another try follows')
      schedule({ ...delivery, tries, dueAt })
    }
  }

  const owe = async (sessionId: SessionId, closedAt: Instant, state: SessionState) => {
    const id = `${sessionId}-${closedAt}`
    const body = await describe(needs, { id, sessionId, closedAt, state })
    if (body === null) return
    const delivery = { id, sessionId, body, tries: 0, dueAt: clock.now() }
    if (await store.deliveries.add(delivery)) schedule(delivery)
  }

  return {
    notice(sessionId, state) {
      const { phase, closedAt } = state
      const key = `${sessionId}-${closedAt}`
      if (phase !== 'closed' || closedAt === null || noticed.has(key)) return
      noticed.add(key)
      run(owe(sessionId, closedAt, state))
    },
    async start() {
      for (const delivery of await store.deliveries.owed()) schedule(delivery)
    },
    async stop() {
      ending.abort()
      for (const cancel of timers.values()) cancel()
      await Promise.all(underWay)
    },
  }
}

type Closed = {
  readonly id: string
  readonly sessionId: SessionId
  readonly closedAt: Instant
  readonly state: SessionState
}

/** What is told: figures and the plan. Names are left out but for the owners of actions. */
async function describe(
  { store, boards, publicUrl }: Needs,
  { id, sessionId, closedAt, state }: Closed,
): Promise<string | null> {
  const row = await store.sessions.find(sessionId)
  if (!row) return null
  const board = await boards.read(sessionId, readBoard)
  const { incident, communications } = measuredInput(board)
  const metrics = measureTimeline(incident, communications, row.cadence)
  return JSON.stringify({
    type: 'session.closed',
    id,
    session: {
      id: sessionId,
      title: row.title,
      locale: row.locale,
      timeZone: row.timeZone,
      closedAt: writeTime(closedAt),
      people: state.people.filter(({ barred }) => barred === null).length,
      // Without a secret: it opens for those who have been there.
      link: publicUrl && `${publicUrl}/s/${sessionId}`,
    },
    metrics: metrics && toMetricsJson(metrics),
    actions: board.actions.map(({ id, text, owner, dueOn, status }) => {
      return { id, text, owner, dueOn, status }
    }),
  })
}

/** Sends it once; null where it was taken, else why not. */
async function post(
  { url, secret, clock }: Needs,
  { id, body }: Delivery,
  ended: AbortSignal,
): Promise<string | null> {
  const timestamp = String(Math.floor(clock.now() / second))
  const signature = secret && createHmac('sha256', secret).update(`${timestamp}.${body}`)
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Kraftline',
    'x-kraftline-delivery': id,
    'x-kraftline-timestamp': timestamp,
    ...(signature ? { 'x-kraftline-signature': `sha256=${signature.digest('hex')}` } : {}),
  }
  try {
    const signal = AbortSignal.any([ended, AbortSignal.timeout(patience)])
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal })
    await response.body?.cancel()
    return response.ok ? null : `status ${response.status}`
  } catch (error) {
    const { name, message, cause } = error as Error
    return cause instanceof Error ? cause.message : message || name
  }
}
