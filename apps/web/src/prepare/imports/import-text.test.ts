import { expect, test } from 'vitest'
import { importTypeOf, isRatherFile, looksImportable } from './import-text.ts'

const page =
  'Investigating - We are looking into errors at sign-in, and will be back soon.\nOct 21, 22:52 UTC'

test('a file is sent as what it looks like', () => {
  expect(importTypeOf('{"page": {}, "incidents": []}')).toBe('application/json')
  expect(importTypeOf('\uFEFFtime,channel,kind,text\n')).toBe('text/csv')
  expect(importTypeOf(page)).toBe('text/plain')
})

test('what is pasted beside the fields is taken when it may be a file', () => {
  expect(looksImportable('{"incident": {}}')).toBe(true)
  expect(looksImportable('time\tchannel\tkind\ttext')).toBe(true)
  expect(looksImportable(page)).toBe(true)
  expect(looksImportable('We are investigating')).toBe(false)
  expect(looksImportable('')).toBe(false)
})

test('what is pasted into the sheet is cells, unless it can’t be', () => {
  expect(isRatherFile('14:05\tStatus page\n14:20\tTwitter')).toBe(false)
  expect(isRatherFile('14:05\n14:20\n14:40')).toBe(false)
  expect(isRatherFile('time\tchannel\tkind\ttext\n14:05\tPage\tupdate\tHello')).toBe(false)
  expect(isRatherFile('time;channel;kind;text\n')).toBe(true)
  expect(isRatherFile('[{"id": "a"}]')).toBe(true)
  expect(isRatherFile(page)).toBe(true)
})
