import { isComplete, joinBoard, writeBoard } from './boards.ts'
import type { Contender } from './contenders.ts'
import { type Doors, doorsOfPaths, doorsOfSessions } from './doors.ts'
import { after } from './machine-clock.ts'
import { median } from './percentile.ts'
import type { Door, Person } from './person.ts'
import type { ServerProcess } from './server-process.ts'

export type Joins = {
  /** Bytes of heap for each board of an hour with one silent client: just written, and loaded again. */
  readonly writtenRoom: number
  readonly loadedRoom: number | null
  /** After a restart: whether the boards are all there, and milliseconds until they are. */
  readonly isComplete: boolean
  readonly first: number
  /** The first of a room, in a process that has already loaded others. */
  readonly later: number
  /** Median and longest of all who come at once to a loaded board. */
  readonly atOnce: number
  readonly lastOfAll: number
}

const crowd = 50
/** Milliseconds that a server which writes behind may take to do so. */
const writingBehind = 4_000
/** Milliseconds until what is left over from before has gone. */
const settling = 1_000

/** Writes boards, restarts the server, and joins them again. */
export async function measureJoins(
  contender: Contender,
  start: () => Promise<ServerProcess>,
  boards: number,
): Promise<Joins> {
  const before = await start()
  const written = await write(contender, before, boards)
  if (contender.keeps) await after(writingBehind)
  await before.stop()
  const server = await start()
  try {
    const rooms = written.doors.map((doors) =>
      doors.map((door) => ({ ...door, port: server.port })),
    )
    const joined: Person[] = []
    const join = async (doors: readonly Door[]) => {
      if (doors[0]) joined.push(await joinBoard(contender, doors[0]))
    }
    // The first brings along what is loaded and compiled once.
    if (rooms[0]) await join(rooms[0])
    const loadedRoom = await heapPerRoom(server, rooms.length - 1, async () => {
      for (const doors of rooms.slice(1)) await join(doors)
    })
    const [first, ...later] = joined.map((person) => person.joinedAfter)
    const complete = joined.every(isComplete)
    for (const person of joined) person.close()
    const all = await joinAtOnce(contender, rooms[0] ?? [])
    return {
      writtenRoom: written.perRoom,
      loadedRoom: complete ? loadedRoom : null,
      isComplete: complete,
      first: first ?? Number.NaN,
      later: median(later),
      atOnce: median(all),
      lastOfAll: Math.max(...all),
    }
  } finally {
    await server.stop()
  }
}

export function doorsOf({ hasSessions }: Contender, { port }: ServerProcess): Doors {
  return hasSessions ? doorsOfSessions(port) : doorsOfPaths(port)
}

async function write(contender: Contender, server: ServerProcess, boards: number) {
  const open = doorsOf(contender, server)
  // One that is not counted, so that what is loaded and compiled once is there already.
  const uncounted = await writeBoard(contender, await open(crowd))
  const doors: (readonly Door[])[] = []
  const silent: Person[] = []
  const perRoom = await heapPerRoom(server, boards, async () => {
    for (let board = 0; board < boards; board++) {
      const room = await open(crowd)
      const [one, ...others] = await writeBoard(contender, room)
      for (const person of others) person.close()
      if (one) silent.push(one)
      doors.push(room)
    }
  })
  for (const person of [...silent, ...uncounted]) person.close()
  return { doors, perRoom }
}

async function heapPerRoom(server: ServerProcess, rooms: number, fill: () => Promise<void>) {
  await after(settling)
  const empty = await server.usage('heap')
  await fill()
  await after(settling)
  const full = await server.usage('heap')
  return (full.heap - empty.heap) / rooms
}

async function joinAtOnce(contender: Contender, doors: readonly Door[]): Promise<number[]> {
  const people = await Promise.all(doors.map((door) => joinBoard(contender, door)))
  for (const person of people) person.close()
  return people.map((person) => person.joinedAfter)
}
