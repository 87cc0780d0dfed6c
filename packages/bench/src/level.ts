import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Crowd } from './crowd.ts'
import { after, now, until } from './machine-clock.ts'
import { percentile } from './percentile.ts'
import type { ServerProcess } from './server-process.ts'

/** What so many rooms came to. */
export type Level = {
  readonly rooms: number
  /** Milliseconds of the server's CPU per room and second. */
  readonly cpu: number
  /** Messages received per client and second. */
  readonly messages: number
  /** Milliseconds from one client's edit to another's receiving it. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly lost: number
  /** Milliseconds that the server's event loop was late at p99, and the generator's. */
  readonly serverDelay: number
  readonly generatorDelay: number
  /** The share of the time in which the server was ready but others had its core. */
  readonly waited: number
  /** Why a connection was lost, if any was. */
  readonly broken: string | null
}

/** An edit that arrives later than this at p99 makes for no sustained load. */
const latestP99 = 100

/** Milliseconds of load before the measurement, and to wait for edits after it. */
const settling = 1_500
const grace = 2_000

/** Measures the crowd as large as it is. */
export async function measureLevel(
  crowd: Crowd,
  server: ServerProcess,
  { rooms, seconds }: { rooms: number; seconds: number },
): Promise<Level> {
  const { ledger } = crowd
  const delay = monitorEventLoopDelay({ resolution: 10 })
  crowd.start()
  await after(settling)
  const before = await server.usage()
  const receivedBefore = crowd.received
  const began = now()
  delay.enable()
  ledger.open()
  await after(seconds * 1_000)
  ledger.close()
  delay.disable()
  const lasted = (now() - began) / 1_000
  const received = crowd.received - receivedBefore
  const used = await server.usage()
  await until(() => ledger.undelivered === 0, grace)
  crowd.stop()
  const latencies = Float64Array.from(ledger.latencies).sort()
  return {
    rooms,
    cpu: (used.cpu - before.cpu) / rooms / lasted,
    messages: received / crowd.people.length / lasted,
    p50: percentile(latencies, 50),
    p95: percentile(latencies, 95),
    p99: percentile(latencies, 99),
    lost: ledger.undelivered,
    serverDelay: used.loopDelay,
    generatorDelay: delay.percentile(99) / 1e6,
    waited: (used.waited - before.waited) / 1_000 / lasted,
    broken: crowd.lost,
  }
}

export function isSustained({ p99, lost, broken }: Level): boolean {
  return p99 < latestP99 && lost === 0 && broken === null
}

/** A level at which the server could not even be measured. */
export function failedLevel(rooms: number, error: unknown): Level {
  const none = Number.NaN
  return {
    ...{ rooms, cpu: none, messages: none, p50: none, p95: none, p99: none, lost: 0 },
    ...{ serverDelay: none, generatorDelay: none, waited: none },
    broken: error instanceof Error ? error.message : String(error),
  }
}
