import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type JsonPiece, JsonSplitter } from './json-splitter.ts'

const limits = { piece: 1_000, depth: 20 }

/** The whole text in parts of these lengths, in turn. */
function split(text: string, lengths: readonly number[] = [text.length]) {
  const splitter = new JsonSplitter(limits)
  const pieces: JsonPiece[] = []
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const length = Math.max(1, lengths[turn % lengths.length] ?? 1)
    const pushed = splitter.push(text.slice(at, at + length))
    if (!pushed.ok) return pushed.error
    pieces.push(...pushed.value)
    at += length
  }
  const ended = splitter.end()
  return ended.ok ? pieces : ended.error
}

test('members come whole, and a list one element after the other', () => {
  const text =
    '{ "version": 1, "session": {"title": "a \\"}\\" b"},\n "events": [ {"seq":1}, [2], null ], "none": [] }'
  expect(split(text)).toEqual([
    { key: 'version', index: null, text: '1' },
    { key: 'session', index: null, text: '{"title": "a \\"}\\" b"}' },
    { key: 'events', index: 0, text: '{"seq":1}' },
    { key: 'events', index: 1, text: '[2]' },
    { key: 'events', index: 2, text: 'null' },
  ])
})

test.each([
  ['', 0, 'the text ends too early'],
  ['[1]', 0, '"[" is not expected'],
  ['{"a":1', 6, 'the text ends too early'],
  ['{"a":1} {', 8, '"{" is not expected'],
  ['{"a":1,}', 7, '"}" is not expected'],
  ['{"a":[1,]}', 8, '"]" is not expected'],
  ['{"a" 1}', 5, '"1" is not expected'],
  ['{a:1}', 1, '"a" is not expected'],
  [`{"a":"${'x'.repeat(1_000)}"}`, 1_007, 'this is too long'],
  [`{"a":${'{"b":'.repeat(30)}`, 106, 'this is nested too deep'],
])('refusal %# says where it goes wrong', (text, at, message) => {
  expect(split(text)).toEqual({ at, message })
})

test('whatever the object and however it is cut on its way, its pieces make it up again', () => {
  const value = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' })
  const object = fc.dictionary(fc.string({ unit: 'binary' }), value, { noNullPrototype: true })
  fc.assert(
    fc.property(
      object,
      fc.array(fc.nat(12), { minLength: 1 }),
      fc.nat(2),
      (whole, cuts, indent) => {
        const pieces = split(JSON.stringify(whole, null, indent), cuts)
        if (!Array.isArray(pieces))
          return expect(pieces).toMatchObject({ message: 'this is too long' })
        const made = new Map<string, unknown>()
        for (const [key, given] of Object.entries(whole))
          if (Array.isArray(given)) made.set(key, [])
        for (const { key, index, text } of pieces) {
          const parsed: unknown = JSON.parse(text)
          if (index === null) made.set(key, parsed)
          else (made.get(key) as unknown[])[index] = parsed
        }
        expect(made).toEqual(new Map(Object.entries(JSON.parse(JSON.stringify(whole)))))
      },
    ),
  )
})

test('whatever comes, it ends with pieces or with a fault', () => {
  const json = fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', 'a', '1', ' ', 'null')
  fc.assert(
    fc.property(fc.array(json, { maxLength: 60 }), (parts) => {
      const text = parts.join('')
      const got = split(`{"a":${text}`, [3])
      if (!Array.isArray(got)) expect(got).toHaveProperty('message')
    }),
  )
})
