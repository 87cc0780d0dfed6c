import { limits } from '@kraftline/core/protocol/sync'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { addNote } from './sync-clients.ts'

/** An update as somebody would make it who knows how Yjs writes. */
function craft(write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode(write)
}

type Words = (number | string | Uint8Array)[]
export const words = (...all: Words) =>
  craft((encoder) => {
    for (const word of all) {
      if (typeof word === 'number') encoding.writeVarUint(encoder, word)
      else if (typeof word === 'string') encoding.writeVarString(encoder, word)
      else encoding.writeUint8Array(encoder, word)
    }
  })

/** What a document of one's own says about itself after some change. */
function said(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => change(doc))
  return Y.encodeStateAsUpdate(doc)
}

const field = (set: (note: Y.Map<unknown>) => void) =>
  said((doc) => {
    const note = new Y.Map<unknown>()
    doc.getMap('notes').set('h', note)
    note.set('text', new Y.Text('x'))
    set(note)
  })

const text = (write: (words: Y.Text) => void) =>
  field((note) => {
    const content = new Y.Text()
    note.set('text', content)
    write(content)
  })

const nested = (depth: number): Uint8Array =>
  new Uint8Array([
    ...words(1, 1, 7, 0),
    ...[0x28, 1],
    ...words('notes', 'h', 1),
    ...Array.from({ length: depth }, () => [117, 1]).flat(),
    ...[126, 0],
  ])

const many = 60_000
const updates: Record<string, (victim: Y.Doc) => Uint8Array> = {
  'tens of thousands of client ids': () =>
    craft((encoder) => {
      encoding.writeVarUint(encoder, many)
      for (let id = 0; id < many; id++) {
        encoding.writeVarUint(encoder, 1)
        encoding.writeVarUint(encoder, id + 1_000)
        encoding.writeVarUint(encoder, 0)
        encoding.writeUint8Array(encoder, new Uint8Array([0, 1]))
      }
      encoding.writeVarUint(encoder, 0)
    }),
  'a struct count that nothing is behind': () => words(1, 2 ** 31, 7, 0, 0),
  'a hundred thousand structs': () =>
    new Uint8Array([
      ...words(1, 100_000, 7, 0),
      ...Array.from({ length: 100_000 }, () => [0, 1]).flat(),
      0,
    ]),
  'a gap before a struct': () => words(1, 1, 7, 5, new Uint8Array([0, 1]), 0),
  'an origin that is not there': () => words(1, 1, 7, 0, new Uint8Array([0x84]), 99, 3, 'x', 0),
  'an origin that is itself': () => words(1, 1, 7, 0, new Uint8Array([0x84]), 7, 0, 'x', 0),
  'a skip': () => words(1, 1, 7, 0, new Uint8Array([10, 5]), 0),
  'a GC far beyond real content': () =>
    words(1, 1, 7, 0, new Uint8Array([0]), limits.unseenPerUpdate + 1, 0),
  'a GC to the end of numbers': () => words(1, 1, 7, 0, new Uint8Array([0]), 2 ** 52, 0),
  'a GC of no length': () => words(1, 1, 7, 0, new Uint8Array([0, 0]), 0),
  'a delete outside of what is known': () => words(0, 1, 12_345, 1, 0, 10),
  'a delete beyond what is known': ({ clientID }) => words(0, 1, clientID, 1, 0, 1_000_000),
  'more deletes than there can be': ({ clientID }) =>
    craft((encoder) => {
      encoding.writeUint8Array(encoder, words(0, 1, clientID, many))
      for (let index = 0; index < many; index++) {
        encoding.writeUint8Array(encoder, new Uint8Array([0, 1]))
      }
    }),
  "another's client id": ({ clientID, store }) =>
    words(1, 1, clientID, Y.getState(store, clientID), new Uint8Array([0, 1]), 0),
  'a root that nobody knows': () => said((doc) => doc.getMap('evil').set('a', 1)),
  'a root named __proto__': () => said((doc) => doc.getMap('__proto__').set('a', 1)),
  'a list in a root': () => said((doc) => doc.getArray('notes').push(['x'])),
  'a text in a root': () => said((doc) => doc.getText('incident').insert(0, 'x')),
  'an entry that is no map': () => said((doc) => doc.getMap('notes').set('h', 'just text')),
  'a key named __proto__': () => said((doc) => doc.getMap('notes').set('__proto__', new Y.Map())),
  'a key named constructor': () => field((note) => note.set('constructor', 'x')),
  'a field named prototype': () => field((note) => note.set('prototype', 'x')),
  'a key that is too long': () =>
    said((doc) => doc.getMap('notes').set('k'.repeat(65), new Y.Map())),
  'a subdocument': () => field((note) => note.set('at', new Y.Doc())),
  'an embed': () => text((words) => words.insertEmbed(0, { image: 'x' })),
  'a format': () => text((words) => words.insert(0, 'x', { bold: true })),
  'an XML element': () => field((note) => note.set('more', new Y.XmlElement('script'))),
  'a type where a text should be': () => field((note) => note.set('text', new Y.Array())),
  'a map within a field': () => field((note) => note.set('more', new Y.Map())),
  'an object as a value': () => field((note) => note.set('more', { a: 1 })),
  'an object with a __proto__': () =>
    field((note) => note.set('more', JSON.parse('{"__proto__": {"a": 1}}'))),
  'an array ten thousand deep': () => nested(10_000),
  'a text longer than a text may be': () =>
    field((note) => note.set('text', new Y.Text('x'.repeat(limits.textLength + 1)))),
  'more unknown fields than may be': () =>
    field((note) => {
      for (let index = 0; index < 17; index++) note.set(`more-${index}`, index)
    }),
  'an unknown field that is too large': () => field((note) => note.set('more', 'x'.repeat(1_025))),
  'an update of the second version': () =>
    Y.encodeStateAsUpdateV2(
      (() => {
        const doc = new Y.Doc()
        addNote(doc, 'v2', 'x')
        return doc
      })(),
    ),
  'no update at all': () => new Uint8Array([255, 255, 255]),
  'an empty one': () => new Uint8Array(),
}

export const hostileUpdateNames = Object.keys(updates)

/** An update that no honest client sends; some are aimed at what a victim has written. */
export function hostileUpdate(name: string, victim: Y.Doc): Uint8Array {
  const make = updates[name]
  if (!make) throw new Error(`no hostile update is called ${name}`)
  return make(victim)
}
