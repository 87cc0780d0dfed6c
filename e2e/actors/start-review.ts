import { readFile } from 'node:fs/promises'
import type { Discipline } from '@kraftline/core/play/people'
import type { TimedPhase } from '@kraftline/core/play/phases'
import { expect, type TestInfo } from '@playwright/test'
import type { Cast, Casting } from '../fixtures/cast.ts'
import { writeIncident } from '../fixtures/incident-files.ts'
import type { TestServer } from '../fixtures/server.ts'
import type { Facilitator, Links } from './facilitator.ts'
import type { Person } from './person.ts'

export type Scene = { readonly server: TestServer; readonly cast: Cast; readonly info: TestInfo }

export type Opening = {
  readonly title?: string
  readonly facilitator?: string
  readonly guests: readonly string[]
  readonly phase: 'prepare' | TimedPhase
  readonly casting?: Casting
  /** Nothing is known of the incident yet. */
  readonly isEmpty?: boolean
}

const others: readonly Discipline[] = ['engineering', 'marketing', 'product', 'support']

/**
 * A review of the 2018 incident, as far as a phase, with everybody in. What
 * comes before the door is asked of the server, as a script would: other tests press the buttons.
 */
export async function startReview(
  { server, cast, info }: Scene,
  { title = 'A day without data', casting = {}, ...opening }: Opening,
): Promise<{ facilitator: Facilitator; guests: Person[] }> {
  const facilitator = await cast.facilitator(opening.facilitator ?? 'Ana', casting)
  const links = await createSession(server.url, title)
  if (!opening.isEmpty) {
    const incident = await writeIncident(info, casting.locale)
    await importInto(links, await readFile(incident.path, 'utf8'))
  }
  facilitator.holds(links)
  await facilitator.comesIn(links.facilitator, 'support')
  const guests: Person[] = []
  // One after the other: who comes when decides whose colour is which.
  for (const [index, name] of opening.guests.entries()) {
    const guest = await cast.participant(name, casting)
    await guest.comesIn(links.participant, others[index % others.length] ?? 'other')
    guests.push(guest)
  }
  const { phase } = opening
  if (phase === 'prepare') return { facilitator, guests }
  await goTo(facilitator, phase)
  await Promise.all(guests.map((guest) => guest.seesPhase(phase)))
  return { facilitator, guests }
}

async function createSession(origin: string, title: string): Promise<Links> {
  const answer = await fetch(`${origin}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title }),
  })
  expect(answer.status).toBe(201)
  const { links }: { links: Links } = await answer.json()
  return links
}

async function importInto({ facilitator }: Links, csv: string): Promise<void> {
  const { origin, pathname, hash } = new URL(facilitator)
  const answer = await fetch(`${origin}/api/sessions/${pathname.replace('/s/', '')}/import`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${hash.slice(1)}` },
    body: csv,
  })
  expect(answer.status).toBe(200)
}

async function goTo(facilitator: Facilitator, phase: TimedPhase): Promise<void> {
  await facilitator.begins()
  if (phase === 'stage') return
  const way = phase === 'gaps' ? 'facilitate.goTo' : 'facilitate.skipTo'
  await facilitator.chooses(facilitator.say(way, { name: facilitator.say(`phase.${phase}`) }))
  await facilitator.seesPhase(phase)
}
