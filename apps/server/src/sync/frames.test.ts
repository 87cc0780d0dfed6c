import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import {
  readFrame,
  writeDenied,
  writeDurable,
  writeStep1,
  writeStep2,
  writeUpdate,
} from './frames.ts'

test('what a stock client writes is read as what it is', () => {
  const doc = new Y.Doc()
  doc.getMap('notes').set('n1', 'x')
  const write = (step: (encoder: encoding.Encoder) => void) =>
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 0)
      step(encoder)
    })
  const vector = Y.encodeStateVector(doc)
  const update = Y.encodeStateAsUpdate(doc)
  expect([
    readFrame(write((encoder) => syncProtocol.writeSyncStep1(encoder, doc))),
    readFrame(write((encoder) => syncProtocol.writeSyncStep2(encoder, doc))),
    readFrame(write((encoder) => syncProtocol.writeUpdate(encoder, update))),
    readFrame(new Uint8Array([1, 2, 0, 0])),
    readFrame(new Uint8Array([3])),
  ]).toEqual([
    { kind: 'step-1', vector },
    { kind: 'step-2', update },
    { kind: 'update', update },
    { kind: 'presence', entries: new Uint8Array([0, 0]) },
    { kind: 'query-presence' },
  ])
})

test('what we write, we would read the same', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      expect(readFrame(writeStep1(bytes))).toEqual({ kind: 'step-1', vector: bytes })
      expect(readFrame(writeStep2(bytes))).toEqual({ kind: 'step-2', update: bytes })
      expect(readFrame(writeUpdate(bytes))).toEqual({ kind: 'update', update: bytes })
    }),
  )
})

test('any other bytes are no frame, and never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      const frame = readFrame(bytes)
      if (bytes.length === 0 || ![0, 1, 3].includes(bytes[0] ?? -1)) expect(frame).toBeNull()
    }),
  )
  expect(readFrame(writeDurable(3, 4))).toBeNull()
  expect(readFrame(writeDenied('locked'))).toBeNull()
})

test('the bytes of what only the server says', () => {
  expect([...writeDurable(3, 300)]).toEqual([100, 3, 172, 2])
  expect([...writeDenied('locked')]).toEqual([2, 0, 6, ...Buffer.from('locked')])
})
