import { second } from '@kraftline/core/time'
import { expect } from '@playwright/test'
import { findOverflow } from '../actors/axe.ts'
import type { Person } from '../actors/person.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'

const button = ({ page }: Person, name: string) => page.getByRole('button', { name, exact: true })

test('somebody stands in for a facilitator who is gone, until they take it back', async ({
  server,
  cast,
}, info) => {
  const { facilitator: ana, guests } = await startReview(
    { server, cast, info },
    { guests: ['Ben', 'Cleo'], phase: 'stage' },
  )
  const [ben, cleo] = [guests[0]!, guests[1]!]
  const away = /^Ana has been away for (\d+ s|1 min)/
  const offer = ben.say('people.offer')

  await test.step('after fifteen seconds everybody is told, and nobody may take over', async () => {
    await ana.opens('about:blank')
    await ben.sees(ben.say('room.people', { count: 2 }))
    await server.advance(16 * second)
    // What comes next from the server tells browsers how late it is by now.
    await cleo.page.reload()
    for (const person of [ben, cleo]) {
      await person.sees(away)
      await person.sees(person.say('people.awayCalm'))
      await expect(button(person, offer)).toBeHidden()
    }
  })

  await test.step('after sixty somebody may, is asked first, and the others see who', async () => {
    await server.advance(45 * second)
    await cleo.page.reload()
    await ben.presses(offer)
    await ben.seesHeading(ben.say('people.offerTitle'))
    await ben.presses(ben.say('people.offerNo'))
    await expect(button(ben, offer)).toBeVisible()
    await cleo.presses(offer)
    await cleo.presses(cleo.say('people.offerYes'))
    await cleo.sees(cleo.say('people.youStandIn'))
    await ben.sees(ben.say('people.standsIn', { name: 'Cleo' }))
    await expect(button(ben, offer)).toBeHidden()
    await cleo.presses(cleo.say('facilitate.next', { name: cleo.say('phase.gaps') }))
    await ben.seesPhase('gaps')
  })

  await test.step('who comes back takes it back with one click', async () => {
    await ana.opens(ana.links.facilitator)
    await ana.sees(ana.say('people.whileAway', { name: 'Cleo' }))
    await ana.presses(ana.say('people.takeBack'))
    await cleo.sees(cleo.say('people.youDoNotRunIt'))
    const next = { name: cleo.say('phase.evaluate') }
    await expect(button(cleo, cleo.say('facilitate.next', next))).toBeHidden()
    await ana.moves('evaluate')
    await ben.seesPhase('evaluate')
  })
})

test('the session is handed over, asked first, and taken back', async ({ server, cast }, info) => {
  const { facilitator: ana, guests } = await startReview(
    { server, cast, info },
    { guests: ['Ben'], phase: 'stage' },
  )
  const ben = guests[0]!
  await ana.handsOver('Ben')
  await ben.sees(ben.say('people.youRunIt'))
  await ana.sees(ana.say('people.handedOver'))
  await ben.presses(ben.say('facilitate.next', { name: ben.say('phase.gaps') }))
  await ana.seesPhase('gaps')
  await ana.presses(ana.say('people.takeBackRole'))
  await ben.sees(ben.say('people.youDoNotRunIt'))
  await ana.moves('evaluate')
})

test('a locked board says so to everybody, and why; on a phone too', async ({
  server,
  cast,
}, info) => {
  const { facilitator: ana } = await startReview(
    { server, cast, info },
    { guests: [], phase: 'causes' },
  )
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const
  const ben = await cast.participant('Ben', { screen: phone })
  await ben.comesIn(ana.links.participant, 'support')
  await ana.chooses(ana.say('facilitate.lock'))
  await ben.sees(ben.say('people.locked'))
  expect(await findOverflow(ben.page)).toEqual([])
  await ana.sees(ana.say('people.lockedByYou'))
  await ana.presses(ana.say('facilitate.unlock'))
  await expect(ben.page.getByText(ben.say('people.locked'))).toBeHidden()

  await test.step('who is here, how many are right, and who is missing', async () => {
    await ben.page.locator('.people-bar__open').click()
    const dialog = ben.page.getByRole('dialog', { name: ben.say('room.everyone') })
    await expect(dialog).toContainText(ben.say('people.advice.few', { count: 2 }))
    await expect(dialog).toContainText('Engineering, Marketing, PR, or Product')
    expect(await findOverflow(ben.page)).toEqual([])
  })
})
