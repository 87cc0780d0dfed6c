import fc from 'fast-check'
import { expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { anySessionLog } from '../testing/session-arbitraries.ts'
import { sessionEventSchema } from './event-schema.ts'
import type { SessionEvent } from './session-types.ts'

test('it knows every event that there is', () => {
  type Known = z.output<typeof sessionEventSchema>
  expectTypeOf<Known['type']>().toEqualTypeOf<SessionEvent['type']>()
  expectTypeOf<Known>().toExtend<SessionEvent>()
})

test('what a session logs comes through it as it was', () => {
  fc.assert(
    fc.property(anySessionLog, (log) => {
      for (const { event } of log) {
        expect(sessionEventSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event)
      }
    }),
  )
})

test.each([
  [null],
  [{ type: 'constructor' }],
  [{ type: 'person-joined', person: { id: '__proto__', name: 'Eve' } }],
  [{ type: 'phase-entered', phase: 'evaluate', timer: { endsAt: 'soon' } }],
  [{ type: 'session-created', phases: [], anonymous: false }],
])('%j is no event', (value) => {
  expect(sessionEventSchema.safeParse(value).success).toBe(false)
})
