import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Contender } from './contenders.ts'
import { Crowd } from './crowd.ts'
import { doorsOf, type Joins, measureJoins } from './joins.ts'
import { failedLevel, type Level, measureLevel } from './level.ts'
import { after, now } from './machine-clock.ts'
import type { Options } from './options.ts'
import { type Found, findMostRooms } from './search.ts'
import { ServerProcess } from './server-process.ts'

export type Figures = { readonly found: Found; readonly joins: Joins | null }

type Say = (line: string) => void

const firstRooms = 40
const mostRooms = 560
/** Milliseconds of load before anything is measured. */
const warmingUp = 5_000

/** Measures one server from its start on an empty folder to its end. */
export async function measure(
  contender: Contender,
  options: Options & { readonly isPinned: boolean; readonly deadline: number },
  say: Say,
): Promise<Figures> {
  const found = await inFolder(async (folder) => {
    const server = await ServerProcess.start(contender, { ...options, folder })
    try {
      return await search(contender, server, { options, say })
    } finally {
      await server.stop()
    }
  })
  if (!contender.answers || options.rooms !== null) return { found, joins: null }
  const joins = await inFolder((folder) =>
    measureJoins(
      contender,
      () => ServerProcess.start(contender, { ...options, profileTo: null, folder }),
      options.boards,
    ),
  )
  return { found, joins }
}

async function search(
  contender: Contender,
  server: ServerProcess,
  { options, say }: { options: Options & { readonly deadline: number }; say: Say },
): Promise<Found> {
  const { rooms: fixed, seconds, secondsOfJoins, load } = options
  const crowd = new Crowd(contender, doorsOf(contender, server), load)
  const measureRooms = async (rooms: number) => {
    const level = await crowd
      .resize(rooms)
      .then(() => measureLevel(crowd, server, { rooms, seconds }))
      .catch((error: unknown) => failedLevel(rooms, error))
    say(describe(level))
    if (level.broken !== null) crowd.close()
    await calm(server)
    return level
  }
  try {
    const from = fixed ?? firstRooms
    await warmUp(crowd, from)
    const joining = contender.answers ? secondsOfJoins : 2
    const deadline = fixed === null ? options.deadline - joining * 1_000 : 0
    return await findMostRooms({ from, most: mostRooms, deadline, measure: measureRooms })
  } finally {
    crowd.close()
  }
}

/** Code that has just been loaded runs many times slower than it will for hours. */
async function warmUp(crowd: Crowd, rooms: number): Promise<void> {
  await crowd.resize(rooms)
  crowd.start()
  await after(warmingUp)
  crowd.stop()
}

/** A server that was given too much gets a moment to work it off. */
async function calm(server: ServerProcess): Promise<void> {
  for (let tries = 0; tries < 10; tries++) {
    const asked = now()
    await server.usage().catch(() => {})
    if (now() - asked < 30) return
    await after(200)
  }
}

function describe(level: Level): string {
  const { rooms, cpu, messages, p50, p95, p99, lost, serverDelay, generatorDelay, waited, broken } =
    level
  const times = [p50, p95, p99].map((time) => time.toFixed(1)).join(' / ')
  const parts = [
    `${rooms} rooms: ${cpu.toFixed(2)} ms CPU per room-second`,
    `${messages.toFixed(1)} messages`,
    `edits ${times} ms`,
    `late at p99: server ${serverDelay.toFixed(0)} ms, generator ${generatorDelay.toFixed(0)} ms`,
    `its core taken ${(waited * 100).toFixed(0)} % of the time`,
    ...(lost > 0 ? [`${lost} deliveries missing`] : []),
    ...(broken ? [`broken off: ${broken}`] : []),
  ]
  return `  ${parts.join(', ')}`
}

async function inFolder<Value>(task: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'kraftline-bench-'))
  try {
    return await task(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
