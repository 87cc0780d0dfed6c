import type { TimedPhase } from '@kraftline/core/play/phases'
import { expect, type Locator } from '@playwright/test'
import type { Person } from './person.ts'

/** Opens the replay by its address and waits for all of it. */
export async function opensReplay(person: Person, link: string): Promise<void> {
  const { origin, pathname, hash } = new URL(link)
  await person.opens(`${origin}${pathname}/replay${hash}`)
  await seesReplay(person)
}

/** All of the session has arrived, and its player is there. */
export async function seesReplay({ page, say }: Person): Promise<void> {
  await expect(page.getByRole('region', { name: say('replay.player') })).toBeVisible()
  await expect(slider({ page, say })).toHaveAttribute('aria-valuetext', /\d/)
}

export function slider({ page, say }: Pick<Person, 'page' | 'say'>): Locator {
  return page.getByRole('slider', { name: say('replay.scrubber') })
}

/** What the player says of the last step. */
export function caption({ page }: Pick<Person, 'page'>): Locator {
  return page.locator('.step-caption')
}

/** To when a phase was entered, by the phase bar. */
export async function seeksPhase(person: Person, phase: TimedPhase): Promise<void> {
  const name = person.say(`phase.${phase}`)
  const steps = person.page.getByRole('list', { name: person.say('phase.steps') })
  await steps.getByRole('button', { name: person.say('replay.goTo', { phase: name }) }).click()
  await person.seesPhase(phase)
}

/** Steps on by single events until the player says something. */
export async function stepsUntil(person: Person, said: RegExp | string): Promise<void> {
  await expect(async () => {
    await person.page.keyboard.press('ArrowRight')
    await expect(caption(person)).toHaveText(said, { timeout: 50 })
  }).toPass()
}
