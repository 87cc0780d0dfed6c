import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import { findBarriers, findOverflow } from '../actors/axe.ts'
import type { Facilitator } from '../actors/facilitator.ts'
import type { Person } from '../actors/person.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'

const later = {
  file: '../../packages/core/src/incident/fixtures/statuspage-long.json',
  messages: 21,
}
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('what a review decided opens the next one, and both are compared', async ({
  server,
  cast,
}, info) => {
  test.setTimeout(120_000)
  const { facilitator } = await startReview(
    { server, cast, info },
    { title: 'A day without data', guests: ['Ben'], phase: 'causes' },
  )
  await facilitator.looksAt('outline')
  await facilitator.adds('Nobody knew who should write')
  await facilitator.moves('plan')
  const problem = 'Nobody knew who should write'
  await facilitator.picks(problem)
  const action = { text: 'Name a writer in every call', owner: 'Ben', due: '2018-11-05', problem }
  await facilitator.plans(action)
  await facilitator.closes()

  await facilitator.presses(facilitator.say('series.next'))
  await facilitator.page.getByLabel(facilitator.say('home.form.title')).fill('Slow again')
  await facilitator.sees(facilitator.say('series.continueText'))
  await facilitator.presses(facilitator.say('home.form.start'))
  await facilitator.seesHeading(facilitator.say('home.links.heading', { title: 'Slow again' }))
  const guestLink = await facilitator.page
    .getByRole('textbox', { name: facilitator.say('people.link.participant') })
    .inputValue()
  await facilitator.presses(facilitator.say('home.links.continue'))
  await facilitator.joins('support')
  await readsWhatWasSaid(facilitator, action.text)
  await isOpenTo(facilitator, 'the preparation')
  await facilitator.imports(fileURLToPath(new URL(later.file, import.meta.url)), later.messages)

  // On a phone, in a browser that never saw the first review.
  const ben = await cast.participant('Ben', { screen: phone })
  await ben.opens(guestLink)
  await ben.presses('Ben')
  await expect(ben.page.getByLabel(ben.say('join.name'))).toHaveValue('Ben')
  await isOpenTo(ben, 'the door')
  await ben.presses(ben.say('join.button'))
  await readsWhatWasSaid(ben, action.text)
  const status = ben.page.getByLabel(ben.say('series.statusOf', { action: action.text }))
  await status.selectOption('done')
  await expect(said(facilitator)).toContainText(
    facilitator.say('series.saidDone', { done: 1, count: 1 }),
  )
  await isOpenTo(ben, 'what was said')

  await facilitator.begins()
  await expect(said(facilitator)).toContainText(action.text)
  await facilitator.chooses(facilitator.say('facilitate.close'))
  await facilitator.presses(facilitator.say('facilitate.closeYes'))
  await readsComparison(facilitator)
  await ben.seesHeading(ben.say('series.bothStrips'))
  await isOpenTo(ben, 'the comparison')
  await ben.page.getByRole('link', { name: ben.say('series.toWhole', { count: 2 }) }).click()
  await ben.seesHeading(ben.say('series.whole'))
  await ben.sees(ben.say('series.twoRows'))
  await isOpenTo(ben, 'the series')
})

function said(person: Person) {
  return person.part(person.say('series.said'))
}

async function readsWhatWasSaid(person: Person, action: string): Promise<void> {
  await expect(said(person)).toContainText(action)
  await expect(said(person)).toContainText(person.say('follow.late'))
}

/** The first alert was never confirmed, so nothing is said about the first update. */
async function readsComparison(facilitator: Facilitator): Promise<void> {
  const { page } = facilitator
  await expect(page.locator('.compared')).toContainText(facilitator.say('series.verdict.n/a'))
  await facilitator.sees(facilitator.say('series.unknown.first-alert', { title: 'Slow again' }))
  await isOpenTo(facilitator, 'the comparison')
  await page.getByRole('radio', { name: facilitator.say('series.clock.own') }).check()
}

async function isOpenTo({ page, name }: Person, what: string): Promise<void> {
  const barriers = [...(await findBarriers(page)), ...(await findOverflow(page))]
  expect(barriers, `${what}, for ${name}`).toEqual([])
}
