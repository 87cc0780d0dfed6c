import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { startServer } from '../../src/start.ts'
import { systemClock } from '../../src/system-clock.ts'
import type { Served } from './test-server.ts'

/** A server as it runs for people: a port of its own, time that passes, the database that the environment names. */
export async function liveServer(
  environment: Record<string, string>,
): Promise<Served & { close(): Promise<void> }> {
  const config = readConfig({ PORT: '0', ...environment })
  if (!config.ok) throw new Error(config.error)
  const { close, url } = await startServer({
    config: config.value,
    clock: systemClock,
    random: randomBytes,
    log: pino({ level: 'silent' }),
    webDir: '/nowhere',
    commitEvery: 10,
  })
  let closing: Promise<void> | null = null
  const closeOnce = () => {
    closing ??= close()
    return closing
  }
  onTestFinished(closeOnce)
  return { url, close: closeOnce }
}
