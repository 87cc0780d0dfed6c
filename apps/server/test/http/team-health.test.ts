import type { PersonId, SessionId } from '@kraftline/core/ids'
import type { HealthAnswers } from '@kraftline/core/play/health'
import { expect, test } from 'vitest'
import { sessionEntry } from '../../src/session/runner.ts'
import { pathOf, type TestApp, testApp } from '../support/test-app.ts'

const fine: HealthAnswers = { customers: 'good', promises: 'so-so', tools: 'good' }

/** A closed session whose people have answered, as its log has it. */
async function answered({ create, join, store, clock }: TestApp, names: readonly string[]) {
  const session = await create()
  const people = []
  for (const name of names) people.push(await join(session, 'participant', name))
  const other = await testApp({ store: async () => store })
  await store.log.append(
    people.map(({ id }) => {
      const event = {
        type: 'health-answered',
        round: 'end',
        participantId: id as PersonId,
        answers: fine,
      } as const
      return sessionEntry(session.id, id as PersonId, { at: clock.now(), event })
    }),
  )
  return { session, people, other }
}

const told = {
  people: 3,
  answers: {
    customers: { good: 3, 'so-so': 0, poor: 0 },
    promises: { good: 0, 'so-so': 3, poor: 0 },
    tools: { good: 3, 'so-so': 0, poor: 0 },
  },
}

test('the series tells what teams answered; the replay never tells who', async () => {
  const ours = await testApp()
  const { session, people, other } = await answered(ours, ['Ada', 'Ben', 'Cleo'])
  const as = { secret: session.secrets.viewer }
  const comparison = await other.call('GET', pathOf(session, '/comparison'), as)
  expect(comparison.json().sessions[0].health).toEqual({
    end: told,
    later: { people: 0, answers: null },
  })
  const replay = await other.call('GET', pathOf(session, '/replay'), as)
  expect(replay.body).not.toContain('health')
  const seen = await other.call('GET', pathOf(session), people[0])
  expect(seen.json().session).toMatchObject({
    health: { end: told },
    mine: { health: { end: fine, later: null } },
  })
})

test('an archive takes the counts along, and not whose they are; of two people nothing', async () => {
  const ours = await testApp()
  const move = async (names: readonly string[]) => {
    const { session, people, other } = await answered(ours, names)
    const as = { secret: session.secrets.viewer }
    const archive = await other.call('GET', pathOf(session, '/export/session.json'), as)
    const answers = archive
      .json()
      .events.filter((line: { event?: { type: string } }) => line.event?.type.startsWith('health'))
    const taken = await other.call('POST', '/api/sessions/import-archive', {
      body: archive.body,
      headers: { 'content-type': 'application/json' },
    })
    const made: { id: SessionId; secrets: { viewer: string } } = taken.json()
    const seen = await other.call('GET', pathOf(made), { secret: made.secrets.viewer })
    return { answers, people, health: seen.json().session.health.end }
  }
  const three = await move(['Ada', 'Ben', 'Cleo'])
  expect(three.health).toEqual(told)
  expect(three.answers).toHaveLength(1)
  for (const { id } of three.people) expect(JSON.stringify(three.answers)).not.toContain(id)
  const two = await move(['Ada', 'Ben'])
  expect([two.answers, two.health]).toEqual([[], { people: 0, answers: null }])
})
