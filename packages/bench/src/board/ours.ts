import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demonstration } from '@kraftline/core/incident/demonstration'
import { writeCsv } from '@kraftline/core/incident/reading/csv'
import { io } from 'socket.io-client'
import * as Y from 'yjs'
import { BareSocket } from '../bare-socket.ts'
import { contenders } from '../contenders.ts'
import { ServerProcess } from '../server-process.ts'
import { Frames, step1, sync } from '../wire.ts'
import type { BoardContender, PreparedBoard } from './contender.ts'
import { gridOf, textOf } from './notes.ts'

type Incident = Awaited<ReturnType<typeof demonstration>>['incident']
type Links = { readonly facilitator: string; readonly participant: string }
type Member = { readonly id: string; readonly cookie: string }

const others = 10
const colors = ['yellow', 'orange', 'pink', 'green', 'blue', 'grey']
/** Notes lie within so much of the line. */
const reach = 520

type Probe = {
  board(): {
    readonly notes: readonly { readonly at: number; readonly lane: number }[]
    readonly incident: { readonly start: number; readonly end: number }
  }
  camera(): { readonly x: number; readonly y: number; readonly zoom: number }
}

declare global {
  var kraftline: Probe | undefined
}

/** The whole app: the server as it is run, and the page that a participant of a session has in front of them. */
export async function openOurs(): Promise<BoardContender> {
  const folder = await mkdtemp(join(tmpdir(), 'kraftline-bench-'))
  const server = await ServerProcess.start(contenders.ours, {
    isPinned: false,
    folder,
    profileTo: null,
  })
  const origin = `http://127.0.0.1:${server.port}`
  return {
    name: 'ours, the whole app',
    picturesPerNote: 1,
    hasCursors: true,
    prepare: (notes) => prepare(origin, notes),
    async lastNote(page) {
      const [camera, { last, incident }] = await page.evaluate(() => {
        const probe = globalThis.kraftline
        if (!probe) throw new Error('a page without a board')
        const { notes, incident } = probe.board()
        return [probe.camera(), { last: notes.at(-1), incident }] as const
      })
      if (!last) throw new Error('a board without notes')
      const paper = await page.locator('.board').boundingBox()
      const share = (last.at - incident.start) / (incident.end - incident.start)
      const size = camera.zoom >= 1 ? 1 : Math.max(0.5, Math.cbrt(camera.zoom))
      return {
        x: (paper?.x ?? 0) + camera.x + share * 1_260 * camera.zoom,
        y: (paper?.y ?? 0) + camera.y + last.lane * size,
      }
    },
    async close() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A session in its fourth phase, about a real incident, with notes that people signed. */
async function prepare(origin: string, count: number): Promise<PreparedBoard> {
  const { incident, communications } = await demonstration('en')
  const made = await post(origin, '/api/sessions', { body: { title: 'Bench' } })
  const { id, secrets } = (await made.json()) as { id: string; secrets: Links }
  const csv = writeCsv({ ...incident, endConfirmed: true }, communications)
  const headers = { authorization: `Bearer ${secrets.facilitator}`, 'content-type': 'text/csv' }
  await post(origin, `/api/sessions/${id}/import`, { csv, headers })
  const join = (secret: string, name: string) => joinAs(origin, id, { secret, name })

  const leader = await join(secrets.facilitator, 'Lea')
  const me = await join(secrets.participant, 'Mia')
  const people: Seat[] = []
  for (let seat = 0; seat < others; seat++) {
    const { id: personId, cookie } = await join(secrets.participant, `Person ${seat}`)
    people.push(await takeSeat(origin, id, { personId, cookie }))
  }
  await command(origin, id, { cookie: leader.cookie, commands: [{ type: 'begin' }, toCauses] })
  await writeNotes(people, incident, count)
  const [name = '', value = ''] = me.cookie.split('=')
  let moved = 0
  return {
    url: `${origin}/s/${id}`,
    cookies: [{ name, value }],
    locals: { [`kraftline-joined-${id}`]: '1' },
    moveCursors() {
      moved += 1
      const { start, end } = spanOf(incident)
      for (const [index, seat] of people.entries()) {
        const turn = moved / 20 + index
        const at = start + (end - start) * (0.5 + 0.4 * Math.cos(turn))
        seat.point({ at, lane: 300 * Math.sin(turn * 1.3) }, moved)
      }
    },
    close() {
      for (const seat of people) seat.close()
    },
  }
}

const toCauses = { type: 'goTo', phase: 'causes' }

async function command(
  origin: string,
  sessionId: string,
  { cookie, commands }: { cookie: string; commands: readonly object[] },
): Promise<void> {
  const socket = io(`${origin}/session`, {
    auth: { sessionId },
    transports: ['websocket'],
    extraHeaders: { cookie },
  })
  try {
    for (const each of commands) {
      const { ok } = await socket.timeout(5_000).emitWithAck('command', each)
      if (!ok) throw new Error(`refused: ${JSON.stringify(each)}`)
    }
  } finally {
    socket.disconnect()
  }
}

type Seat = {
  readonly personId: string
  write(update: Uint8Array): void
  point(cursor: object, clock: number): void
  close(): void
}

async function takeSeat(
  origin: string,
  sessionId: string,
  { personId, cookie }: { personId: string; cookie: string },
): Promise<Seat> {
  const frames = new Frames(new Uint8Array())
  const client = randomInt(2 ** 31)
  const socket = await new Promise<BareSocket>((resolve, reject) => {
    const opened: BareSocket = new BareSocket({
      port: Number(new URL(origin).port),
      path: `/sync/${sessionId}/board`,
      headers: { cookie },
      onOpen: () => opened.send(frames.step1()),
      // Whoever is asked what they have may write.
      onMessage: (bytes) => {
        if (bytes[0] === sync && bytes[1] === step1) resolve(opened)
      },
      onClose: (reason) => reject(new Error(reason)),
    })
  })
  return {
    personId,
    write: (update) => socket.send(frames.step2(update)),
    point: (cursor, clock) =>
      socket.send(frames.awareness(client, clock, JSON.stringify({ cursor }))),
    close: () => socket.close(),
  }
}

function spanOf({ start, end }: Incident) {
  if (start === null || end === null) throw new Error('an incident without a start or an end')
  return { start, end }
}

/** All over the paper, a part of them by each. */
async function writeNotes(people: readonly Seat[], incident: Incident, count: number) {
  const { start, end } = spanOf(incident)
  const { columns, rows } = gridOf(count)
  for (const [seat, person] of people.entries()) {
    const doc = new Y.Doc()
    doc.transact(() => {
      for (let index = seat; index < count; index += people.length) {
        const fields = {
          text: new Y.Text(textOf(index)),
          at: Math.round(start + ((index % columns) / (columns - 1)) * (end - start)),
          lane: -reach + (Math.floor(index / columns) / Math.max(1, rows - 1)) * 2 * reach,
          color: colors[index % colors.length],
          authorId: person.personId,
        }
        const note = new Y.Map<unknown>(Object.entries(fields))
        doc.getMap('notes').set(`bench-${index}`, note)
      }
    })
    person.write(Y.encodeStateAsUpdate(doc))
    doc.destroy()
  }
}

async function joinAs(
  origin: string,
  sessionId: string,
  body: { secret: string; name: string },
): Promise<Member> {
  const response = await post(origin, `/api/sessions/${sessionId}/join`, { body })
  const { participant } = (await response.json()) as { participant: { id: string } }
  return {
    id: participant.id,
    cookie: response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '',
  }
}

type Posting = { body?: object; csv?: string; headers?: Readonly<Record<string, string>> }

async function post(origin: string, path: string, { body, csv, headers }: Posting) {
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: headers ?? { 'content-type': 'application/json' },
    body: csv ?? JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response
}
