import type { Access } from '@kraftline/core/play/people'
import type { SessionCreated } from '@kraftline/core/protocol/http-answers'
import { limits, messageTypes } from '@kraftline/core/protocol/sync'
import { expect, test } from 'vitest'
import { readFrame } from '../src/sync/frames.ts'
import {
  type Asked,
  everybody,
  expected,
  mayWrite,
  type Outcome,
  type Place,
  presence,
  type Row,
  rooms,
  rows,
  type State,
  type Who,
} from './frame-rows.ts'
import { words } from './hostile-updates.ts'
import { report } from './proofs/figures.ts'
import { Line } from './support/line.ts'
import {
  createSession,
  joinSession,
  openBrowser,
  type Server,
  testServer,
} from './support/test-server.ts'
import { emptyUpdate, step2 } from './sync-clients.ts'

// Who × which room × which frame: what is answered, and that a refusal changes nothing and reaches nobody.

/** A session in one of its states, with everybody at its door and somebody in each of its rooms. */
type Scene = {
  readonly session: SessionCreated
  readonly headers: Readonly<Record<Who, Record<string, string>>>
  readonly witnessId: string
  readonly onBoard: Line
  readonly inDrafts: Readonly<Partial<Record<Who, Line>>>
  readonly elsewhere: Line
}

async function open(server: Server, state: State): Promise<Scene> {
  const session = await createSession(server)
  const join = (access: Access, name: string) => joinSession(server, session, { access, name })
  const people = {
    viewer: await join('viewer', 'Vic'),
    participant: await join('participant', 'Pat'),
  }
  const facilitator = await join('facilitator', 'Fay')
  const removed = await join('participant', 'Rex')
  const witness = await join('participant', 'Wit')
  const browser = await openBrowser(server, session, facilitator)
  const commands = [
    { type: 'remove', participantId: removed.id },
    ...(state === 'locked' ? [{ type: 'lock', locked: true }] : []),
    ...(state === 'closed' ? [{ type: 'goTo', phase: 'plan' }, { type: 'close' }] : []),
  ]
  for (const command of commands) {
    expect(await browser.command(command)).toMatchObject({ ok: true })
  }
  const secret = (access: Access) => ({ authorization: `Bearer ${session.secrets[access]}` })
  const headers = {
    nobody: {},
    'a wrong secret': { authorization: 'Bearer wrong' },
    'somebody removed': { cookie: removed.cookie },
    'a viewer': { cookie: people.viewer.cookie },
    'a participant': { cookie: people.participant.cookie },
    'a facilitator': { cookie: facilitator.cookie },
    'the viewer link': secret('viewer'),
    'the participant link': secret('participant'),
    'the facilitator link': secret('facilitator'),
  }
  const look = async (room: string, who: Record<string, string>) => {
    const line = new Line(server, `/sync/${session.id}/${room}`, who)
    await settle(line)
    return line
  }
  const onBoard = await look('board', { cookie: witness.cookie })
  onBoard.send(presence(1))
  await onBoard.heard()
  server.clock.advance(limits.presenceEvery)
  return {
    session,
    headers,
    witnessId: witness.id,
    onBoard,
    inDrafts: {
      'a viewer': await look('drafts', headers['a viewer']),
      'a participant': await look('drafts', headers['a participant']),
      'a facilitator': await look('drafts', headers['a facilitator']),
    },
    elsewhere: await look('drafts', { cookie: witness.cookie }),
  }
}

/** Whatever was on its way in a room is decided once a step 2 that comes after it is counted. */
async function settle(line: Line): Promise<void> {
  await line.until(() => line.received.includes('step 1'))
  const { frames } = line.durable
  line.send(step2(emptyUpdate))
  await line.until(() => line.durable.frames > frames)
}

function pathOf({ session, witnessId }: Scene, { kind }: Place): string {
  const path = { board: 'board', 'own drafts': 'drafts' } as const
  const room = kind === "somebody else's drafts" ? `drafts/${witnessId}` : path[kind]
  return `/sync/${session.id}/${room}`
}

async function play(server: Server, scene: Scene, cell: Asked & { row: Row }): Promise<Outcome> {
  const { who, room, row } = cell
  const all = [scene.onBoard, scene.elsewhere, ...Object.values(scene.inDrafts)]
  const near = room.kind === 'board' ? scene.onBoard : (scene.inDrafts[who] ?? scene.elsewhere)
  for (const line of all) line.received.splice(1)
  const { seq } = near.durable

  const actor = new Line(server, pathOf(scene, room), scene.headers[who])
  await actor.until(() => actor.closed !== null || actor.received.includes('step 1'))
  await actor.heard()
  if (row.isSynced && actor.closed === null) await settle(actor)
  const before = actor.received.length
  const { frames } = actor.durable
  if (actor.closed === null) actor.send(row.frame())
  await actor.heard()
  server.clock.advance(limits.presenceEvery)
  await settle(near)
  await actor.heard()
  const count = actor.durable.frames > frames ? [`durable: ${actor.durable.frames}`] : []
  const outcome = {
    closed: actor.closed,
    answered: [...actor.received.slice(before), ...count],
    kept: near.durable.seq > seq,
    shown: near.received.slice(1),
    leaked: all.flatMap((line) => (line === near ? [] : line.received.slice(1))),
  }
  await actor.close()
  // Who was shown goes again.
  if (outcome.shown.includes('presence')) await near.until(() => near.received.length > 2)
  return outcome
}

test('every frame that can be read has a row, every row a frame', () => {
  const found = new Set<string>()
  for (let type = 0; type < 256; type++) {
    for (let step = 0; step < 256; step++) {
      for (const bytes of [words(type), words(type, step), words(type, step, 0)]) {
        const frame = readFrame(bytes)
        if (frame) found.add(frame.kind)
      }
    }
  }
  const kinds = new Set(Object.values(rows).flatMap(({ kind }) => kind ?? []))
  expect(kinds).toEqual(found)
  const types = new Set(Object.values(rows).flatMap(({ type }) => type ?? []))
  expect(types).toEqual(new Set(Object.keys(messageTypes)))
})

test('every access, in every room, with every frame: answered as the contract says', async () => {
  const server = await testServer()
  const scenes = {
    open: await open(server, 'open'),
    locked: await open(server, 'locked'),
    closed: await open(server, 'closed'),
  }
  const got: Record<string, Outcome> = {}
  const wanted: Record<string, Outcome> = {}
  for (const [frame, row] of Object.entries(rows)) {
    for (const room of rooms) {
      for (const who of everybody) {
        const name = `${who} sends ${frame} to ${room.kind}, ${room.state}`
        const cell = { who, room, row, may: mayWrite(who, room) }
        wanted[name] = expected(cell, row)
        got[name] = await play(server, scenes[room.state], cell)
      }
    }
  }
  expect(got).toEqual(wanted)
  report('role × frame × room', { cells: Object.keys(wanted).length })
})
