import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hour } from '../time.ts'
import { type Access, type Discipline, disciplines } from './people.ts'
import { checkReadiness } from './readiness.ts'

const incident = {
  start: 0,
  end: 24 * hour,
  startConfirmed: true,
  detection: 'An error page at sign-in',
}
const message = { kind: 'update', audience: 'external' }
const person = (discipline: Discipline, access: Access = 'participant') => ({ discipline, access })

test('a day long incident with a message and four people of three disciplines is ready', () => {
  const people = [
    person('engineering', 'facilitator'),
    person('engineering'),
    person('support'),
    person('product'),
  ]
  expect(checkReadiness({ incident, communications: [message], people })).toEqual({
    durationMs: 24 * hour,
    isLongEnough: true,
    isFelt: true,
    messagesToCustomers: 1,
    isStartConfirmed: true,
    people: 4,
    isPeopleRight: true,
    disciplines: 3,
    hasEnoughDisciplines: true,
    missing: 'marketing',
  })
})

test('two hours sharp, nobody hurt, an internal note, an unconfirmed start and onlookers do not count', () => {
  const ready = checkReadiness({
    incident: { ...incident, end: 2 * hour, startConfirmed: false, detection: ' ' },
    communications: [{ ...message, audience: 'internal' }],
    people: [person('support', 'viewer'), person('product')],
  })
  expect(ready).toMatchObject({
    isLongEnough: false,
    isFelt: false,
    messagesToCustomers: 0,
    isStartConfirmed: false,
    people: 1,
    missing: 'support',
  })
})

test('whoever is named as missing is not there, and once all four are nobody is', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...disciplines), { maxLength: 12 }), (those) => {
      const people = those.map((discipline) => person(discipline))
      const { missing, isPeopleRight } = checkReadiness({ incident, communications: [], people })
      const all = disciplines.filter((discipline) => discipline !== 'other')
      expect(missing === null).toBe(all.every((discipline) => those.includes(discipline)))
      if (missing) expect(those).not.toContain(missing)
      expect(isPeopleRight).toBe(those.length >= 4 && those.length <= 10)
    }),
  )
})
