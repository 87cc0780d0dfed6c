import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonId } from '../ids.ts'
import { teamHandOn } from './team-hand.ts'

const ada = 'ada' as PersonId
const ben = 'ben' as PersonId
const untouched = { addedAt: null, addedBy: null, changedAt: null, changedBy: null }

test('what the team remembers in the hour is told from what it came with', () => {
  const begun = 100
  expect(teamHandOn(untouched, begun)).toBeNull()
  const prepared = { ...untouched, addedAt: 40, addedBy: ada }
  expect(teamHandOn(prepared, begun)).toBeNull()
  const corrected = { ...prepared, changedAt: 130, changedBy: ben }
  expect(teamHandOn(corrected, begun)).toEqual({ what: 'corrected', by: ben })
  const added = { ...corrected, addedAt: 110, addedBy: ada }
  expect(teamHandOn(added, begun)).toEqual({ what: 'added', by: ada })
  expect(teamHandOn({ ...added, addedBy: null }, begun)).toEqual({ what: 'added', by: null })
})

test('before the hour begins nothing is of the hour', () => {
  const at = fc.option(fc.integer())
  fc.assert(
    fc.property(at, at, (addedAt, changedAt) => {
      expect(teamHandOn({ ...untouched, addedAt, changedAt }, null)).toBeNull()
    }),
  )
})
