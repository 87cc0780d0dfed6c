import { initialState } from '@kraftline/core/play/session'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Keyframes } from './keyframes.ts'

const frame = (index: number, bytes: number) => {
  return { index, board: new Uint8Array(bytes), state: initialState }
}

test('however long a session is, its keyframes hold no more than they may, and the nearest is found', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 })), fc.nat(3000), (sizes, wanted) => {
      const keyframes = new Keyframes({ bytes: 1000, count: 8, apart: 10 })
      for (let index = 1; index <= sizes.length * 10; index++) {
        if (keyframes.isDue(index)) keyframes.add(frame(index, sizes[index % sizes.length] ?? 0))
        expect(keyframes.bytes).toBeLessThanOrEqual(1000)
      }
      const found = keyframes.before(wanted)
      if (found) expect(found.index).toBeLessThanOrEqual(wanted)
      expect(keyframes.before(0)).toBeNull()
    }),
  )
})
