import { expect, test } from 'vitest'
import { importTypeOf, looksImportable } from './import-text.ts'

test('a file is sent as what it begins like', () => {
  expect(importTypeOf('{"page": {}, "incidents": []}')).toBe('application/json')
  expect(importTypeOf('\uFEFF [{}]')).toBe('application/json')
  expect(importTypeOf('\uFEFFtime,channel,kind,text\n')).toBe('text/csv')
  expect(importTypeOf('when,where\n')).toBe('text/csv')
})

test('what is pasted beside the fields is taken when it looks like a file, and else left alone', () => {
  expect(looksImportable('{"incident": {}}')).toBe(true)
  expect(looksImportable('time\tchannel\tkind\ttext')).toBe(true)
  expect(looksImportable('\uFEFF"Time";"Channel";"Kind"\r\n')).toBe(true)
  expect(looksImportable('We are investigating, next update in time')).toBe(false)
  expect(looksImportable('')).toBe(false)
})
