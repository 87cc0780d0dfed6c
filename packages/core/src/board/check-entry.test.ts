import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { limits } from '../protocol/sync.ts'
import { checkEntry, checkIncident } from './check-entry.ts'

/** A value as it stands in a document, since Yjs types have content only there. */
function inDocument(value: unknown): unknown {
  const root = new Y.Doc().getMap<unknown>('root')
  root.set('it', value)
  return root.get('it')
}

const note = () => ({
  text: new Y.Text('Silent'),
  at: 1,
  lane: -40,
  color: 'yellow',
  authorId: 'ada',
  gapId: null,
})

function checkNote(fields: Record<string, unknown>): string | null {
  return checkEntry('notes', 'it', inDocument(new Y.Map(Object.entries({ ...note(), ...fields }))))
}

function textWith(change: (text: Y.Text) => void): Y.Text {
  const text = new Y.Text('text')
  change(text)
  return text
}

function listOf(...items: unknown[]): Y.Array<unknown> {
  const list = new Y.Array<unknown>()
  list.push(items)
  return list
}

test('a note as our interface writes it may stand, and so may one that is not complete yet', () => {
  expect(checkNote({})).toBeNull()
  expect(checkEntry('notes', 'it', inDocument(new Y.Map()))).toBeNull()
})

test('a few small unknown scalars are left for newer clients', () => {
  const some = Object.fromEntries(
    Array.from({ length: limits.unknownFields }, (_, n) => [`unknown-${n}`, n]),
  )
  expect(checkNote(some)).toBeNull()
  expect(checkNote({ ...some, oneMore: true })).toContain('too many unknown fields')
  expect(checkNote({ mood: 'x'.repeat(limits.unknownFieldBytes) })).toBeNull()
  expect(checkNote({ mood: 'ж'.repeat(limits.unknownFieldBytes / 2) })).toBeNull()
})

const refused: [string, Record<string, unknown>][] = [
  ['a plain string for a text', { text: 'Silent' }],
  ['XML for a text', { text: new Y.XmlText('x') }],
  ['a text that is too long', { text: new Y.Text('x'.repeat(limits.textLength + 1)) }],
  ['formatted text', { text: textWith((text) => text.format(0, 2, { bold: true })) }],
  ['an embed in a text', { text: textWith((text) => text.insertEmbed(0, { image: 'x' })) }],
  ['a text with attributes', { text: textWith((text) => text.setAttribute('a', 1)) }],
  ['a string for a moment', { at: 'noon' }],
  ['null for what every note has', { lane: null }],
  ['a number for an author', { authorId: 7 }],
  ['an object for a colour', { color: { red: 1 } }],
  ['a list of lists', { gapId: ['a'] }],
  ['a string that is too long', { onBehalfOf: 'x'.repeat(limits.textLength + 1) }],
  ['an unknown field that is too large', { mood: 'x'.repeat(limits.unknownFieldBytes + 1) }],
  ['an unknown field of too many bytes', { mood: 'ж'.repeat(limits.unknownFieldBytes / 2 + 1) }],
  ['an unknown object', { extra: { a: 1 } }],
  ['an unknown list', { extra: [1] }],
  ['unknown bytes', { extra: new Uint8Array(1) }],
  ['an unknown big integer', { extra: 1n }],
  ['an unknown shared type', { extra: new Y.Text('x') }],
  ['a map deeper down', { extra: new Y.Map([['deeper', new Y.Map()]]) }],
  ['a document in the document', { extra: new Y.Doc() }],
  ['a field with a dangerous name', { constructor: 1 }],
  ['a field whose name is no key', { 'a b': 1 }],
]

test.each(refused)('refused: %s', (_, fields) => {
  expect(checkNote(fields)).toEqual(expect.any(String))
})

test('__proto__ is refused as a field, and as a key like any other that is none', () => {
  const entry = new Y.Map<unknown>()
  entry.set('__proto__', 1)
  expect(checkEntry('notes', 'it', inDocument(entry))).toContain('invalid name')
  for (const key of ['__proto__', 'prototype', 'constructor', '', 'a/b', 'x'.repeat(65)]) {
    expect(checkEntry('notes', key, inDocument(new Y.Map()))).toContain('not a valid key')
  }
})

test('what stands under a root is a plain map and nothing else', () => {
  const values = ['x', 1, null, { text: 'x' }, new Y.Text('x'), new Y.Array(), new Y.XmlHook('h')]
  for (const value of values)
    expect(checkEntry('notes', 'it', inDocument(value))).toContain('not a Y.Map')
})

test('whys are strings, no longer together than a text may be', () => {
  const cause = (whys: unknown) =>
    checkEntry('causes', 'it', inDocument(new Y.Map<unknown>([['whys', whys]])))
  expect(cause(Y.Array.from(['one', 'two']))).toBeNull()
  expect(cause(['one'])).toContain('not a Y.Array')
  expect(cause(Y.Array.from<string | number>(['one', 2]))).toContain('more than strings')
  expect(cause(listOf(new Y.Map()))).toContain('more than strings')
  const half = 'x'.repeat(limits.textLength / 2)
  expect(cause(Y.Array.from([half, half]))).toBeNull()
  expect(cause(Y.Array.from([half, half, 'x']))).toContain('longer')
})

test('a stroke holds bytes', () => {
  const stroke = (points: unknown) =>
    checkEntry('strokes', 'it', inDocument(new Y.Map<unknown>([['points', points]])))
  expect(stroke(new Uint8Array(8))).toBeNull()
  expect(stroke([1, 2])).toContain('not bytes')
})

test('the incident is checked field by field and as a whole', () => {
  const check = (field: string, value: unknown) => {
    const incident = new Y.Doc().getMap<unknown>('incident')
    incident.set(field, value)
    return checkIncident(incident)
  }
  expect(check('start', 1)).toBeNull()
  expect(check('end', null)).toBeNull()
  expect(check('fromTheFuture', 'x')).toBeNull()
  expect(check('start', 'noon')).toContain('not a number')
  expect(check('titleGiven', 1)).toContain('not a boolean')
  expect(check('constructor', 1)).toContain('invalid name')
  const incident = new Y.Doc().getMap<unknown>('incident')
  for (let n = 0; n < limits.unknownFields; n++) incident.set(`unknown-${n}`, n)
  incident.set('title', 'Sign-in down')
  expect(checkIncident(incident)).toBeNull()
  incident.set('oneMore', 1)
  expect(checkIncident(incident)).toContain('too many')
})

test('a map into which somebody slipped list items is refused', () => {
  const hostile = new Y.Doc()
  hostile.getArray('incident').push(['x'])
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(hostile))
  expect(checkIncident(doc.getMap('incident'))).toContain('holds a list')
})
