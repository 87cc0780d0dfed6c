import { accessLevels } from '@kraftline/core/play/people'
import { closeCodes, type Denial, messageTypes } from '@kraftline/core/protocol/sync'
import * as Y from 'yjs'
import type { ClientFrame } from '../src/sync/frames.ts'
import { words } from './hostile-updates.ts'
import { addNote, emptyUpdate, step2, updateFrame } from './sync-clients.ts'

const states = ['open', 'locked', 'closed'] as const
export type State = (typeof states)[number]

/** Everybody who may come to a session's door. A person has joined, a link is nobody. */
export const everybody = [
  'nobody',
  'a wrong secret',
  'somebody removed',
  ...accessLevels.map((access) => `a ${access}` as const),
  ...accessLevels.map((access) => `the ${access} link` as const),
] as const
export type Who = (typeof everybody)[number]

export const rooms = [
  ...states.map((state) => ({ kind: 'board', state }) as const),
  ...states.map((state) => ({ kind: 'own drafts', state }) as const),
  { kind: "somebody else's drafts", state: 'open' },
] as const
export type Place = (typeof rooms)[number]

export type Outcome = {
  readonly closed: number | null
  readonly answered: readonly string[]
  readonly kept: boolean
  /** What the others in the room were sent, and those in other rooms. */
  readonly shown: readonly string[]
  readonly leaked: readonly string[]
}

const nothing: Outcome = { closed: null, answered: [], kept: false, shown: [], leaked: [] }
const answered = (...all: string[]): Outcome => ({ ...nothing, answered: all })
const closedWith = (closed: number): Outcome => ({ ...nothing, closed })
const taken = (frames: number): Outcome => ({
  ...nothing,
  answered: [`durable: ${frames}`],
  kept: true,
  shown: ['update'],
})

export type Asked = { readonly who: Who; readonly room: Place; readonly may: 'yes' | Denial }

export type Row = {
  readonly type: keyof typeof messageTypes | null
  readonly kind: ClientFrame['kind'] | null
  /** Whether the connection has sent its step 2 before. */
  readonly isSynced?: boolean
  readonly frame: () => Uint8Array | string
  readonly leadsTo: (asked: Asked) => Outcome
}

let made = 0
const written = (write: (doc: Y.Doc) => void) => {
  const doc = new Y.Doc()
  write(doc)
  return Y.encodeStateAsUpdate(doc)
}
const aNote = () => written((doc) => addNote(doc, `note-${made++}`, 'something'))
const anIncident = () => written((doc) => doc.getMap('incident').set('title', `title ${made++}`))
const isBoard = ({ room }: Asked) => room.kind === 'board'
const isPerson = ({ who }: Asked) => who.startsWith('a ')
const denied = (why: Denial) => answered(`denied: ${why}`)
const refused = () => closedWith(closeCodes.policy)

/** A frame that exists and is missing here fails below. */
export const rows: Readonly<Record<string, Row>> = {
  'a step 1': {
    type: 'sync',
    kind: 'step-1',
    frame: () => words(messageTypes.sync, 0, 1, 0),
    leadsTo: () => answered('step 2'),
  },
  'a step 2 that changes nothing': {
    type: 'sync',
    kind: 'step-2',
    frame: () => step2(emptyUpdate),
    leadsTo: () => answered('durable: 1'),
  },
  'a step 2 that adds a note': {
    type: 'sync',
    kind: 'step-2',
    frame: () => step2(aNote()),
    leadsTo: ({ may }) => (may === 'yes' ? taken(1) : denied(may)),
  },
  'an update that adds a note': {
    type: 'sync',
    kind: 'update',
    isSynced: true,
    frame: () => updateFrame(aNote()),
    leadsTo: ({ may }) => (may === 'yes' ? taken(2) : denied(may)),
  },
  'an update before the first step 2': {
    type: 'sync',
    kind: 'update',
    frame: () => updateFrame(aNote()),
    leadsTo: () => nothing,
  },
  "an update of what is the facilitator's": {
    type: 'sync',
    kind: 'update',
    isSynced: true,
    frame: () => updateFrame(anIncident()),
    leadsTo(asked) {
      if (asked.may !== 'yes') return denied(asked.may)
      if (!isBoard(asked)) return refused()
      return asked.who.includes('facilitator') ? taken(2) : denied('forbidden')
    },
  },
  'presence of its own': {
    type: 'awareness',
    kind: 'presence',
    frame: () => presence(1_000 + made++),
    leadsTo: (asked) =>
      isBoard(asked) && isPerson(asked) ? { ...nothing, shown: ['presence'] } : nothing,
  },
  "a query of everybody's presence": {
    type: 'queryAwareness',
    kind: 'query-presence',
    frame: () => words(messageTypes.queryAwareness),
    leadsTo: (asked) => (isBoard(asked) ? answered('presence') : nothing),
  },
  'a step that there is not': {
    type: 'sync',
    kind: null,
    frame: () => words(messageTypes.sync, 3, 1, 0),
    leadsTo: refused,
  },
  "the server's refusal": {
    type: 'auth',
    kind: null,
    frame: () => words(messageTypes.auth, 0, 'closed'),
    leadsTo: refused,
  },
  "the server's count": {
    type: 'durable',
    kind: null,
    frame: () => words(messageTypes.durable, 9, 9),
    leadsTo: refused,
  },
  'a type that there is not': {
    type: null,
    kind: null,
    frame: () => words(7, 1, 0),
    leadsTo: refused,
  },
  'a text': { type: null, kind: null, frame: () => 'hello', leadsTo: refused },
}

export function presence(id: number): Uint8Array {
  const state = '{"typing":true}'
  const entries = words(1, id, 1, state)
  return words(messageTypes.awareness, entries.byteLength, entries)
}

/** What the contract says, without a look at the code. */
export function expected({ who, room }: Pick<Asked, 'who' | 'room'>, row: Row): Outcome {
  if (who === 'nobody') return closedWith(closeCodes.unauthorized)
  if (who === 'a wrong secret') return closedWith(closeCodes.notFound)
  if (who === 'somebody removed') return closedWith(closeCodes.forbidden)
  if (room.kind === "somebody else's drafts") return closedWith(closeCodes.forbidden)
  if (room.kind === 'own drafts' && who.startsWith('the ')) return closedWith(closeCodes.forbidden)
  return row.leadsTo({ who, room, may: mayWrite(who, room) })
}

export function mayWrite(who: Who, { kind, state }: Place): 'yes' | Denial {
  if (who.includes('viewer')) return 'forbidden'
  if (state === 'closed') return 'closed'
  const isLocked = state === 'locked' && kind === 'board'
  return isLocked && !who.includes('facilitator') ? 'locked' : 'yes'
}
