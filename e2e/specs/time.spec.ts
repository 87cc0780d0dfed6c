import { minute, second } from '@kraftline/core/time'
import { expect } from '@playwright/test'
import type { Person } from '../actors/person.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'
import { listenForBells } from '../fixtures/heard-bells.ts'

/** Comes back to the tab: its clock may have slept, so the server is asked for the time. */
async function looksUp({ page }: Person): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}

test('five minutes, one minute and the end are seen and heard, and overtime locks nothing', async ({
  server,
  cast,
}, info) => {
  const scene = { server, cast, info }
  const { facilitator } = await startReview(scene, { guests: [], phase: 'stage' })
  const max = await cast.participant('Max')
  const bells = await listenForBells(max.page)
  await max.comesIn(facilitator.links.participant, 'engineering')
  await max.presses(max.say('catchUp.close'))

  await server.advance(5 * minute)
  await looksUp(max)
  await max.sees(max.say('facilitate.fiveMinutes'))
  await expect.poll(bells).toBeGreaterThan(0)

  const chime = max.page.getByRole('button', { name: max.say('chime.label') })
  await expect(chime).toHaveAttribute('aria-pressed', 'true')
  await chime.click()
  await max.page.reload()
  await expect(chime).toHaveAttribute('aria-pressed', 'false')
  await max.page.getByRole('button', { name: max.say('facilitate.hidePanel') }).click()
  const quiet = await bells()
  await expect(max.countdown).toHaveText(/^0[45]:\d\d$/)
  await server.advance(4 * minute)
  await looksUp(max)
  await max.sees(max.say('facilitate.oneMinute'))
  await server.advance(2 * minute)
  await looksUp(max)
  await max.sees(max.say('facilitate.timeUp'))
  await expect(max.countdown).toHaveText(/^\+0[01]:\d\d$/)
  expect(await bells()).toBe(quiet)
  await max.adds('Written in overtime')
})

test('who comes late or back is told what happened, once', async ({ server, cast }, info) => {
  const scene = { server, cast, info }
  const { facilitator } = await startReview(scene, { guests: [], phase: 'stage' })
  await facilitator.moves('gaps')
  await facilitator.givesFloor('Ana')

  const zoe = await cast.participant('Zoë')
  await zoe.comesIn(facilitator.links.participant, 'marketing')
  const late = zoe.part(zoe.say('catchUp.late'))
  await expect(late).toContainText(zoe.say('phase.gaps'))
  await expect(late).toContainText(zoe.say('catchUp.done', { phases: zoe.say('phase.stage') }))
  await expect(late).toContainText(zoe.say('catchUp.messages', { count: 39 }))
  await expect(late).toContainText(zoe.say('room.floor', { name: 'Ana' }))
  await late.getByRole('button', { name: zoe.say('catchUp.close') }).click()
  await expect(late).toBeHidden()

  const address = zoe.page.url()
  await zoe.page.reload()
  await zoe.seesPhase('gaps')
  await zoe.board()
  await expect(late).toBeHidden()

  await zoe.opens('about:blank')
  await facilitator.adds('Nobody told support')
  await facilitator.moves('evaluate')
  await server.advance(3 * minute)
  await zoe.opens(address)
  await zoe.board()
  const back = zoe.part(zoe.say('catchUp.back'))
  await expect(back).toContainText(zoe.say('phase.evaluate'))
  await expect(back).toContainText(
    zoe.say('catchUp.notes', { count: 1 }) + zoe.say('catchUp.new', { count: 1 }),
  )
  await expect(facilitator.part(facilitator.say('catchUp.back'))).toBeHidden()
})

test('hints come at their time, to the group or to whoever leads it (in French)', async ({
  server,
  cast,
}, info) => {
  const scene = { server, cast, info }
  const casting = { locale: 'fr' } as const
  const opening = { guests: ['Max'], phase: 'stage', casting } as const
  const { facilitator, guests } = await startReview(scene, opening)
  const everybody = [facilitator, ...guests]
  const [half, soon] = [facilitator.say('cue.stage.half'), facilitator.say('cue.stage.soon')]
  await server.advance(5 * minute)
  for (const person of everybody) await looksUp(person)
  for (const person of everybody) await person.sees(half)
  await server.advance(3 * minute)
  for (const person of everybody) await looksUp(person)
  await facilitator.sees(soon)
  for (const guest of guests) {
    await guest.sees(half)
    await expect(guest.page.getByText(soon)).toBeHidden()
  }
})

test('questions come after the silence that the facilitator chose, and go when put away', async ({
  server,
  cast,
}, info) => {
  const scene = { server, cast, info }
  const { facilitator, guests } = await startReview(scene, { guests: ['Max'], phase: 'evaluate' })
  const everybody = [facilitator, ...guests]
  const stall = facilitator.page.getByLabel(facilitator.say('stall.label'))
  const [first, next] = [facilitator.say('question.0'), facilitator.say('question.1')]
  const passes = async (time: number) => {
    await server.advance(time)
    for (const person of everybody) await looksUp(person)
  }
  await stall.selectOption(facilitator.say('stall.never'))
  await passes(3 * minute)
  for (const person of everybody) await expect(person.countdown).toHaveText(/^1[12]:\d\d$/)
  for (const person of everybody) await expect(person.page.getByText(first)).toBeHidden()

  await stall.selectOption('30')
  await expect(stall).toHaveValue('30')
  await passes(31 * second)
  for (const person of everybody) await person.sees(first)
  await facilitator.presses(facilitator.say('facilitate.dismissQuestion'))
  for (const person of everybody) await expect(person.page.getByText(first)).toBeHidden()
  await facilitator.presses(facilitator.say('facilitate.askQuestion'))
  for (const person of everybody) await person.sees(next)
})
