import { minute } from '@kraftline/core/time'
import { expect } from '@playwright/test'
import { findBarriers, findOverflow } from '../actors/axe.ts'
import {
  caption,
  opensReplay,
  seeksPhase,
  seesReplay,
  slider,
  stepsUntil,
} from '../actors/replay-hands.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'

const early = 'Two hours without a word'
const draft = 'Support heard it from customers'

const phone = {
  screen: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const

test('a short session is seen again as it was: phases, clock, notes, and no draft before it was stuck', async ({
  server,
  cast,
}, info) => {
  test.setTimeout(120_000)
  const { facilitator, guests } = await startReview(
    { server, cast, info },
    { facilitator: 'Ines', guests: ['Lea'], phase: 'gaps' },
  )
  const lea = guests[0]!
  await test.step('two people play', async () => {
    await facilitator.adds(early)
    await server.advance(2 * minute)
    await facilitator.presses(facilitator.say('facilitate.pause'))
    const resume = { name: facilitator.say('facilitate.resume'), exact: true }
    await expect(facilitator.page.getByRole('button', resume)).toBeVisible()
    await server.advance(5 * minute)
    await facilitator.presses(facilitator.say('facilitate.resume'))
    await expect(facilitator.page.getByRole('button', resume)).toBeHidden()
    await facilitator.moves('evaluate')
    await lea.seesPhase('evaluate')
    await lea.writes(draft, 'orange')
    await lea.isSaved()
    await server.advance(3 * minute)
    await facilitator.moves('causes')
    await lea.seesPhase('causes')
    await lea.sticks(draft)
    await expect.poll(() => facilitator.noteTexts()).toEqual([draft, early].toSorted())
  })

  const vera = await cast.participant('Vera')
  await test.step('while it runs, a viewer sees it up to now, and then what came since', async () => {
    await opensReplay(vera, facilitator.links.viewer)
    await vera.sees(vera.say('replay.open', { time: '|' }).split('|')[0] ?? '')
    await facilitator.moves('plan')
    await facilitator.closes()
    await vera.presses(vera.say('replay.more'))
    await seeksPhase(vera, 'plan')
  })

  await test.step('each phase shows the board and the clock as they were', async () => {
    await seeksPhase(vera, 'stage')
    await expect(vera.countdown).toHaveText('10:00')
    expect(await vera.noteTexts()).toEqual([])
    await seeksPhase(vera, 'evaluate')
    await expect(vera.countdown).toHaveText('15:00')
    expect(await vera.noteTexts()).toEqual([early])
    await seeksPhase(vera, 'causes')
    // It was written a phase ago, and nobody had seen it yet.
    expect(await vera.noteTexts()).toEqual([early])
    await stepsUntil(vera, new RegExp(`${draft}.*Lea`))
    expect(await vera.noteTexts()).toEqual([draft, early].toSorted())
    await vera.page.keyboard.press('ArrowLeft')
    await expect.poll(() => vera.noteTexts()).toEqual([early])
    await vera.page.keyboard.press('ArrowRight')
    await expect.poll(() => vera.noteTexts()).toEqual([draft, early].toSorted())
  })

  await test.step('a pause stands in the countdown', async () => {
    await seeksPhase(vera, 'gaps')
    await stepsUntil(vera, vera.say('replay.step.paused'))
    await vera.sees(vera.say('facilitate.paused'))
    await expect(vera.countdown).toHaveText(/^0[78]:/)
  })

  await test.step('somebody who is off has no notes, and everything else stays', async () => {
    await vera.page.keyboard.press('End')
    await vera.presses(vera.say('replay.people'))
    await vera.page.getByRole('checkbox', { name: 'Lea' }).uncheck()
    await expect.poll(() => vera.noteTexts()).toEqual([early])
    await vera.page.getByRole('checkbox', { name: 'Lea' }).check()
    await expect.poll(() => vera.noteTexts()).toEqual([draft, early].toSorted())
    await vera.page.keyboard.press('Escape')
  })

  await test.step('keys: to the beginning, play, pause, and off', async () => {
    const { keyboard } = vera.page
    await keyboard.press('Home')
    expect(await vera.noteTexts()).toEqual([])
    const before = await slider(vera).inputValue()
    await vera.page.getByLabel(vera.say('replay.speed')).selectOption('60')
    await slider(vera).focus()
    await keyboard.press('k')
    await expect.poll(() => slider(vera).inputValue()).not.toBe(before)
    await keyboard.press('Space')
    await expect(
      vera.page.getByRole('button', { name: vera.say('replay.play'), exact: true }),
    ).toBeVisible()
    await keyboard.press('PageDown')
    await vera.presses(vera.say('replay.keys'))
    expect(await findBarriers(vera.page)).toEqual([])
    await vera.page.getByRole('checkbox', { name: vera.say('replay.keysOn') }).uncheck()
    await keyboard.press('Escape')
    const here = await slider(vera).inputValue()
    await keyboard.press('l')
    await expect(slider(vera)).toHaveValue(here)
  })

  await test.step('played to its end it stops there, pauses skipped', async () => {
    await vera.presses(vera.say('replay.toStart'))
    await vera.presses(vera.say('replay.play'))
    await expect(caption(vera)).toHaveText(vera.say('replay.step.closed'))
    await expect(
      vera.page.getByRole('button', { name: vera.say('replay.play'), exact: true }),
    ).toBeVisible()
  })

  await test.step('the page after leads there, and one has joined by cookie', async () => {
    await lea.page.getByRole('link', { name: lea.say('replay.link') }).click()
    await seesReplay(lea)
    expect(await findBarriers(lea.page)).toEqual([])
    await lea.page.getByRole('link', { name: lea.say('replay.back') }).click()
    await expect(lea.page.getByRole('link', { name: lea.say('replay.link') })).toBeVisible()
  })

  await test.step('on a phone the outline shows the same', async () => {
    const paul = await cast.participant('Paul', phone)
    await opensReplay(paul, facilitator.links.viewer)
    await seeksPhase(paul, 'causes')
    const { page } = paul
    const outline = page.getByRole('article')
    await expect(outline.getByText(early)).toBeVisible()
    await expect(outline.getByText(draft)).toHaveCount(0)
    await page.getByRole('button', { name: paul.say('replay.toEnd') }).click()
    await expect(outline.getByText(draft)).toBeVisible()
    expect(await findBarriers(page)).toEqual([])
    expect(await findOverflow(page)).toEqual([])
  })
})
