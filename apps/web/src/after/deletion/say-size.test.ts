import { expect, test } from 'vitest'
import { saySize } from './say-size.ts'

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [812, '812 bytes'],
  [1_000, '1 kB'],
  [1_250_000, '1.3 MB'],
  [34_400_000, '34 MB'],
  [7_000_000_000_000, '7,000 GB'],
])('%i is %s', (bytes, said) => {
  expect(saySize(bytes, 'en')).toBe(said)
})

test('in the language of who reads it', () => {
  expect(saySize(1_250_000, 'fr').replaceAll(/\s/g, ' ')).toBe('1,3 Mo')
  expect(saySize(1_250_000, 'ru').replaceAll(/\s/g, ' ')).toBe('1,3 МБ')
})
