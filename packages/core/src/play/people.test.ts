import { expect, test } from 'vitest'
import { type Access, type Discipline, lookAtGroup } from './people.ts'

const person = (discipline: Discipline, access: Access = 'participant') => ({ discipline, access })

test('a group is looked at without those who only watch', () => {
  const people = [
    person('support', 'facilitator'),
    person('support'),
    person('other'),
    person('marketing', 'viewer'),
  ]
  expect(lookAtGroup(people)).toEqual({
    count: 3,
    size: 'few',
    missing: ['engineering', 'marketing', 'product'],
  })
})

test('four to ten are right, and something else is nothing that could be missing', () => {
  const four = (['engineering', 'support', 'marketing', 'product'] as const).map((one) =>
    person(one),
  )
  expect(lookAtGroup(four)).toEqual({ count: 4, size: 'right', missing: [] })
  const sizes = [3, 4, 10, 11].map((count) => {
    return lookAtGroup(Array.from({ length: count }, () => person('support'))).size
  })
  expect(sizes).toEqual(['few', 'right', 'right', 'many'])
})
