import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readAction } from './actions.ts'
import { readActivity } from './activities.ts'
import { readCause } from './causes.ts'
import { readChannel } from './channels.ts'
import { readCommunication } from './communications.ts'
import type { EntryRootName } from './document.ts'
import { entriesOf, rootOf } from './document.ts'
import { readLesson } from './lessons.ts'
import { readMark } from './marks.ts'
import { readNote } from './notes.ts'
import { readPicture } from './pictures.ts'
import { encodeStroke } from './stroke-points.ts'
import { readStroke } from './strokes.ts'

const readers = {
  channels: readChannel,
  communications: readCommunication,
  activities: readActivity,
  notes: readNote,
  causes: readCause,
  actions: readAction,
  strokes: readStroke,
  marks: readMark,
  pictures: readPicture,
  lessons: readLesson,
}

function read(root: EntryRootName, fields: Record<string, unknown>, id = 'it'): unknown {
  const doc = new Y.Doc()
  rootOf(doc, root).set(id, new Y.Map(Object.entries(fields)))
  for (const [key, entry] of entriesOf(rootOf(doc, root))) return readers[root](key, entry)
  return null
}

const text = () => new Y.Text('text')
const points = encodeStroke([{ at: 1, lane: 2, pressure: 1 }], 1)

/** The least that makes sense of each kind, and what it reads as. */
const least: Record<EntryRootName, [() => Record<string, unknown>, Record<string, unknown>]> = {
  channels: [() => ({ name: 'E-mail' }), { name: 'E-mail', order: 0 }],
  communications: [
    () => ({ time: 1.6, channelId: 'mail', kind: 'update' }),
    {
      time: 2,
      channelId: 'mail',
      kind: 'update',
      audience: 'external',
      sender: '',
      text: '',
      source: '',
      originalTime: null,
      addedAt: null,
      addedBy: null,
      changedAt: null,
      changedBy: null,
    },
  ],
  activities: [
    () => ({ kind: 'decision' }),
    { kind: 'decision', minutes: null, startedAt: null, endedAt: null, label: '' },
  ],
  notes: [
    () => ({ text: text(), at: -0.2, lane: 1 }),
    {
      text: 'text',
      authorId: null,
      onBehalfOf: null,
      at: 0,
      lane: 1,
      color: 'grey',
      gapId: null,
      problemId: null,
      causeId: null,
      chosen: false,
    },
  ],
  causes: [() => ({ text: text() }), { text: 'text', category: null, whys: [], order: 0 }],
  actions: [
    () => ({ text: text() }),
    {
      text: 'text',
      noteId: null,
      causeId: null,
      owner: '',
      dueOn: '',
      status: 'open',
      closedNote: null,
      closedOn: null,
      order: 0,
    },
  ],
  strokes: [() => ({ points, color: 'red', width: 2 }), { points, color: 'red', width: 2 }],
  marks: [() => ({ from: 9, to: 3 }), { from: 3, to: 9 }],
  pictures: [
    () => ({ name: 'page.png', at: 1, lane: 2 }),
    { name: 'page.png', at: 1, lane: 2, width: null, height: null, caption: '' },
  ],
  lessons: [() => ({ text: text() }), { text: 'text', authorId: null, order: 0 }],
}
const roots = Object.keys(least) as EntryRootName[]

test.each(roots)(
  '%s: the least reads with what falls back, without any one of it there is none',
  (root) => {
    const [fields, value] = least[root]
    expect(read(root, fields())).toEqual({ id: 'it', ...value })
    for (const field of Object.keys(fields())) {
      const others = () => Object.entries(fields()).filter(([name]) => name !== field)
      expect(read(root, Object.fromEntries(others()))).toBeNull()
      expect(read(root, Object.fromEntries([...others(), [field, new Y.Map()]]))).toBeNull()
    }
  },
)

test.each(roots)('%s: an entry whose key is none is not there', (root) => {
  expect(read(root, least[root][0](), '__proto__')).toBeNull()
  expect(read(root, least[root][0](), 'a b')).toBeNull()
})

const nonsense: [EntryRootName, string, () => Record<string, unknown>][] = [
  ['communications', 'a kind for newer clients', () => ({ kind: 'rumour' })],
  ['communications', 'an audience for newer clients', () => ({ audience: 'martians' })],
  ['communications', 'no moment', () => ({ time: Number.NaN })],
  ['communications', 'past what a date can hold', () => ({ time: 1e300 })],
  ['communications', 'no channel id', () => ({ channelId: '../x' })],
  ['activities', 'a kind for newer clients', () => ({ kind: 'nap' })],
  ['notes', 'not shared text', () => ({ text: 'a plain string' })],
  ['notes', 'XML', () => ({ text: new Y.XmlText('xml') })],
  ['notes', 'infinitely far', () => ({ lane: Number.POSITIVE_INFINITY })],
  ['pictures', 'out of its folder', () => ({ name: '../secret' })],
  ['strokes', 'no width', () => ({ width: -1 })],
  ['strokes', 'bytes that are no points', () => ({ points: new Uint8Array([1, 2, 3]) })],
]

test.each(nonsense)('%s: %s is skipped', (root, _, fields) => {
  expect(read(root, { ...least[root][0](), ...fields() })).toBeNull()
})

const mended: [EntryRootName, Record<string, unknown>, () => Record<string, unknown>][] = [
  [
    'notes',
    { color: 'grey', authorId: null, chosen: false },
    () => ({ color: 'beige', authorId: 'a b', chosen: 'yes' }),
  ],
  [
    'notes',
    { lane: -100_000, gapId: null, causeId: null },
    () => ({ lane: -1e9, gapId: 7, causeId: '' }),
  ],
  [
    'actions',
    { dueOn: '', status: 'open', owner: '' },
    () => ({ dueOn: '2025-02-30', status: 'maybe', owner: 3 }),
  ],
  ['causes', { whys: ['one', '', 'three'] }, () => ({ whys: Y.Array.from(['one', 2, 'three']) })],
  ['activities', { minutes: null, startedAt: null }, () => ({ minutes: -5, startedAt: 'noon' })],
  [
    'communications',
    { originalTime: null, sender: '', addedAt: null, changedBy: null },
    () => ({ originalTime: true, sender: null, addedAt: 'today', changedBy: 'a b' }),
  ],
  ['channels', { order: 0 }, () => ({ order: 'first' })],
  ['strokes', { color: 'black', width: 48 }, () => ({ color: '#beige', width: 1e6 })],
]

test.each(mended)('%s: what is wrong falls back to %j', (root, value, fields) => {
  expect(read(root, { ...least[root][0](), ...fields() })).toMatchObject(value)
})
