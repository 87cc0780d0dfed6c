import type { CommunicationOnBoard, IncidentOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId, PersonId } from '@kraftline/core/ids'
import { disciplines } from '@kraftline/core/play/people'
import type { StateMessage } from '@kraftline/core/protocol/control'
import { hour } from '@kraftline/core/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkReadiness } from './readiness.ts'

const incident: IncidentOnBoard = {
  title: '',
  summary: '',
  start: 0,
  end: 24 * hour,
  asOf: null,
  startConfirmed: true,
  startAdjusted: false,
  endConfirmed: true,
  titleGiven: false,
  detection: '',
}

const message: CommunicationOnBoard = {
  id: 'm1' as EntryId,
  time: hour,
  channelId: 'c1' as EntryId,
  kind: 'update',
  audience: 'external',
  sender: '',
  text: '',
  source: '',
  originalTime: null,
}

type Person = StateMessage['people'][number]

const person = (discipline: Person['discipline'], access: Person['access'] = 'participant') => ({
  id: 'p' as PersonId,
  name: 'Ada',
  discipline,
  access,
  connected: true,
})

test('a day long incident with a message and four people of three disciplines is ready', () => {
  const people = [
    person('engineering', 'facilitator'),
    person('engineering'),
    person('support'),
    person('product'),
  ]
  expect(checkReadiness({ incident, communications: [message] }, people)).toEqual({
    durationMs: 24 * hour,
    isLongEnough: true,
    messagesToCustomers: 1,
    isStartConfirmed: true,
    people: 4,
    isPeopleRight: true,
    disciplines: 3,
    hasEnoughDisciplines: true,
    missing: 'marketing',
  })
})

test('two hours sharp, an internal note, an unconfirmed start and onlookers do not count', () => {
  const ready = checkReadiness(
    {
      incident: { ...incident, end: 2 * hour, startConfirmed: false },
      communications: [{ ...message, audience: 'internal' }],
    },
    [person('support', 'viewer'), person('product')],
  )
  expect(ready).toMatchObject({
    isLongEnough: false,
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
      const { missing, isPeopleRight } = checkReadiness({ incident, communications: [] }, people)
      const all = disciplines.filter((discipline) => discipline !== 'other')
      expect(missing === null).toBe(all.every((discipline) => those.includes(discipline)))
      if (missing) expect(those).not.toContain(missing)
      expect(isPeopleRight).toBe(those.length >= 4 && those.length <= 10)
    }),
  )
})
