import { pictureLimits } from '@kraftline/core/protocol/image-header'
import { err } from '@kraftline/core/result'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPicture } from './check-picture.ts'

const text = (content: string) => new TextEncoder().encode(content)

/** The first bytes of a PNG of that size. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x89504e47)
  view.setUint32(4, 0x0d0a1a0a)
  bytes.set(text('IHDR'), 12)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return bytes
}

test('a picture is known by its first bytes, and so is what it may not be', () => {
  expect(checkPicture(png(1280, 720))).toMatchObject({ ok: true, value: { type: 'image/png' } })
  expect(checkPicture(png(6000, 5000))).toEqual(err('too-many-pixels'))
  expect(checkPicture(new Uint8Array(pictureLimits.bytes + 1))).toEqual(err('too-large'))
  expect(checkPicture(text('<?xml version="1.0"?><svg xmlns="…">'))).toEqual(err('other-type'))
  expect(checkPicture(text('GIF89a…'))).toEqual(err('other-type'))
  expect(checkPicture(text('\0\0\0\x1cftypheic'))).toEqual(err('other-type'))
  expect(checkPicture(text('Dear diary'))).toEqual(err('not-a-picture'))
  expect(checkPicture(new Uint8Array())).toEqual(err('not-a-picture'))
})

test('no bytes make it fail', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(typeof checkPicture(bytes).ok).toBe('boolean')
    }),
  )
})
