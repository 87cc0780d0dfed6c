import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { readConfig } from './config.ts'
import { createLog } from './log.ts'
import { type RunningServer, startServer } from './start.ts'
import { systemClock } from './system-clock.ts'

/** Milliseconds that nobody feels, and that let the edits of many rooms share a commit. */
const commitEvery = 10

/** Milliseconds in which several may place a note at once, and which nobody minds who places one. */
const gatherPlacings = 250

/** Milliseconds for which it gets warm before it says that it listens. */
const warmUpFor = 150

const webDir = fileURLToPath(new URL('../../web/dist', import.meta.url))

/** Runs the server until it is told to stop; stdout has one line, the log goes to stderr. */
async function main(): Promise<void> {
  const read = readConfig(process.env)
  if (!read.ok) return refuseToStart(read.error)
  const config = read.value
  const log = createLog(config.logLevel)
  const server = await startServer({
    config,
    clock: systemClock,
    random: randomBytes,
    log,
    webDir,
    commitEvery,
    warmUpFor,
    gatherPlacings,
  })
  process.stdout.write(`Kraftline is listening on ${server.url}\n`)
  let isStopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // A signal to the whole group comes twice, once by way of pnpm: the second must not cut the first short.
    process.on(signal, () => {
      if (!isStopping) stop(server)
      isStopping = true
    })
  }
}

function stop(server: RunningServer): void {
  server.close().then(
    () => process.exit(0),
    (error: unknown) => refuseToStart(`Kraftline did not stop cleanly: ${messageOf(error)}`),
  )
}

function refuseToStart(line: string): void {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

main().catch((error: unknown) => refuseToStart(`Kraftline cannot start: ${messageOf(error)}`))
