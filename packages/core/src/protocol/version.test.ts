import { expect, test } from 'vitest'
import { messageFingerprint, messageSchemas, protocolVersion } from './version.ts'

test('the messages are those that the protocol describes', () => {
  // When this fails, the wire has changed: note it in docs/protocol.md, then take the new value.
  // Raise `protocolVersion` only if clients that were right before would now be wrong.
  expect({ protocolVersion, fingerprint: messageFingerprint() }).toEqual({
    protocolVersion: 1,
    fingerprint: 'd7707384',
  })
})

test('every message has a schema of its own', () => {
  expect(Object.keys(messageSchemas())).toEqual([
    'command',
    'createSession',
    'incident',
    'join',
    'lesson',
    'patchAction',
    'renewLink',
  ])
})
