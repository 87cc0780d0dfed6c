import { readFile } from 'node:fs/promises'
import type { TimedPhase } from '@kraftline/core/play/phases'
import type { Locale } from '@kraftline/web/words/words'
import { expect, type TestInfo } from '@playwright/test'
import type { Cast } from '../fixtures/cast.ts'
import { writeIncident } from '../fixtures/incident-files.ts'
import type { TestServer } from '../fixtures/server.ts'
import type { Person } from './person.ts'
import { shownTexts } from './shown-texts.ts'
import { findEnglish } from './voice.ts'

/** What people write in a short review, in their language. */
export type Script = {
  readonly locale: Locale
  readonly title: string
  readonly problem: string
  readonly action: { readonly text: string; readonly owner: string; readonly due: string }
  /** The longest silence of the 2018 incident. */
  readonly longest: string
  /** A heading of the downloaded summary. */
  readonly summaryHeading: string
}

type Stage = { readonly server: TestServer; readonly cast: Cast; readonly info: TestInfo }

/** Two people go from a link to a plan; nothing that either sees on the way is in English. */
export async function playInShort(script: Script, { server, cast, info }: Stage): Promise<void> {
  const { locale, title, problem, action } = script
  const facilitator = await cast.facilitator('Ines', { locale })
  const guest = await cast.participant('Max', { locale })
  const incident = await writeIncident(info, locale)

  await facilitator.opens(server.url)
  await readsNoEnglish(facilitator)
  await facilitator.starts(server.url, title)
  await readsNoEnglish(facilitator)
  await guest.opens(facilitator.links.participant)
  await guest.seesHeading(title)
  await readsNoEnglish(guest)
  await guest.joins('engineering')
  await facilitator.goesInside()
  await readsNoEnglish(facilitator)
  await facilitator.imports(incident.path, incident.messages)
  await facilitator.seesImported({ added: incident.messages })
  await readsNoEnglish(facilitator)

  await facilitator.begins()
  await guest.seesPhase('stage')
  await readsNoEnglish(guest)
  const through: readonly TimedPhase[] = ['gaps', 'evaluate']
  for (const phase of through) {
    await facilitator.moves(phase)
    await guest.seesPhase(phase)
    await readsNoEnglish(facilitator)
    await readsNoEnglish(guest)
  }
  await guest.writes(problem)
  await facilitator.moves('causes')
  await guest.sticks(problem)
  await facilitator.seesNotes([problem])
  await facilitator.opensNote(problem)
  await readsNoEnglish(facilitator)
  await facilitator.closesNote()
  await readsNoEnglish(guest)

  await facilitator.moves('plan')
  await guest.seesPhase('plan')
  await facilitator.picks(problem)
  await guest.plans({ ...action, problem })
  await readsNoEnglish(guest)
  await facilitator.closes()
  for (const person of [facilitator, guest]) {
    await person.seesHeading(person.say('after.headlineGap', { longest: script.longest }))
    await expect(person.page.getByRole('row').filter({ hasText: action.text })).toBeVisible()
    await readsNoEnglish(person)
  }
  const summary = await readFile(await (await facilitator.downloadsSummary()).path(), 'utf8')
  for (const part of [`# ${title}`, script.summaryHeading, problem, action.text, action.owner]) {
    expect(summary).toContain(part)
  }
}

async function readsNoEnglish({ page, locale, name }: Person): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  const shown = await shownTexts(page)
  expect(shown.length).toBeGreaterThan(10)
  expect(await findEnglish(locale, shown), `${name} reads English`).toEqual([])
}
