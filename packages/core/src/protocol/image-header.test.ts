import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readImageHeader } from './image-header.ts'

const bytes = (hex: string) =>
  Uint8Array.from(hex.replaceAll(' ', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

const hexOf = (text: string) =>
  [...text].map((character) => character.charCodeAt(0).toString(16).padStart(2, '0')).join('')

const png = bytes('89504e47 0d0a1a0a 0000000d 49484452 00000280 000001e0 0806000000')
const jpeg = bytes('ffd8 ffe0 0004 0000 ffff c2 0011 08 01e0 0280 03 000000')
const lossy = bytes('52494646 00000000 57454250 56503820 00000000 000000 9d012a 8002 e001')
const lossless = bytes('52494646 00000000 57454250 5650384c 00000000 2f 7fc27700')
const extended = bytes('52494646 00000000 57454250 56503858 0a000000 00000000 7f0200 df0100')

test.each([
  ['a PNG', png, 'image/png'],
  ['a JPEG with a segment and padding before its frame', jpeg, 'image/jpeg'],
  ['a lossy WebP', lossy, 'image/webp'],
  ['a lossless WebP', lossless, 'image/webp'],
  ['an extended WebP', extended, 'image/webp'],
])('%s says what it is and how large, and nothing once it is cut off', (_, file, type) => {
  expect(readImageHeader(file)).toEqual({ type, width: 640, height: 480 })
  // Inside a larger buffer as well, as files arrive.
  const within = new Uint8Array([7, 7, ...file, 7]).subarray(2, 2 + file.length)
  expect(readImageHeader(within)).toEqual({ type, width: 640, height: 480 })
  expect(readImageHeader(file.subarray(0, 15))).toBeNull()
})

test.each([
  ['nothing', ''],
  ['an SVG', hexOf('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a GIF', hexOf('GIF89a............')],
  ['a PNG of no width', '89504e470d0a1a0a0000000d4948445200000000000001e0'],
  ['a JPEG that begins its picture without a frame', 'ffd8ffda00040000ffc0001108'],
])('%s is no picture that is taken', (_, hex) => {
  expect(readImageHeader(bytes(hex))).toBeNull()
})

test('whatever the bytes, reading them ends, and never with an error', () => {
  const beginnings = fc.constantFrom(png, jpeg, lossy, lossless, extended, new Uint8Array())
  fc.assert(
    fc.property(beginnings, fc.uint8Array({ maxLength: 200 }), fc.nat(40), (start, rest, cut) => {
      const header = readImageHeader(new Uint8Array([...start.subarray(0, cut), ...rest]))
      if (header) expect(Math.min(header.width, header.height)).toBeGreaterThan(0)
    }),
  )
})
