import { timedPhases } from '@kraftline/core/play/phases'
import { expect } from '@playwright/test'
import { findBarriers, findOverflow } from '../actors/axe.ts'
import type { Person } from '../actors/person.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'

// Still: a text that is just fading in has no contrast yet.
const reducedMotion = 'reduce'
const screens = {
  'a desktop': { viewport: { width: 1440, height: 900 }, reducedMotion },
  'a phone by night': {
    colorScheme: 'dark',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion,
  },
} as const

for (const [name, screen] of Object.entries(screens)) {
  const isNarrow = screen.viewport.width < 900

  test(`the way in has no barriers on ${name}`, async ({ server, cast }) => {
    const facilitator = await cast.facilitator('Ana', { screen })
    await facilitator.opens(server.url)
    await facilitator.seesHeading(facilitator.say('home.form.heading'))
    await isOpenTo(facilitator, 'home')
    await facilitator.starts(server.url, 'A day without data')
    await isOpenTo(facilitator, 'the links')
    await facilitator.presses(facilitator.say('home.links.continue'))
    await facilitator.seesHeading(facilitator.say('join.heading'))
    await isOpenTo(facilitator, 'the door')
    const guest = await cast.participant('Ben', { screen })
    guest.watch.expects(404, /^\/api\/sessions\//)
    await guest.opens(`${server.url}/s/nosuchsession#0123456789abcdef0123456789abcdef`)
    await guest.seesHeading(guest.say('people.unknown.heading'))
    await isOpenTo(guest, 'a link that leads nowhere')
  })

  test(`the hour has no barriers on ${name}`, async ({ server, cast }, info) => {
    test.setTimeout(180_000)
    const { facilitator } = await startReview(
      { server, cast, info },
      { guests: [], phase: 'prepare', casting: { screen } },
    )
    await facilitator.seesHeading(facilitator.say('prepare.happened.heading'))
    await isOpenTo(facilitator, 'the preparation')
    await facilitator.begins()
    for (const phase of timedPhases) {
      if (phase !== 'stage') await facilitator.moves(phase)
      if (phase === 'evaluate') await facilitator.writes('Customers heard nothing', 'pink')
      if (phase === 'causes') await facilitator.sticks('Customers heard nothing')
      await isOpenTo(facilitator, phase)
      if (phase !== 'causes') continue
      await facilitator.namesCause('Nobody was asked to', {
        whys: ['We have no role for it'],
        notes: ['Customers heard nothing'],
      })
      await facilitator.looksAt('outline')
      await isOpenTo(facilitator, 'the outline')
      await facilitator.opensNote('Customers heard nothing')
      await isOpenTo(facilitator, 'an open note')
      await facilitator.closesNote()
      await facilitator.looksAt(isNarrow ? 'panel' : 'board')
    }
    await facilitator.picks('Customers heard nothing')
    const action = { text: 'Name a writer', owner: 'Ana', due: '2030-03-01' }
    await facilitator.plans({ ...action, problem: 'Customers heard nothing' })
    await isOpenTo(facilitator, 'a plan')
    await facilitator.presses(facilitator.say('facilitate.close'))
    await isOpenTo(facilitator, 'the question whether to close')
    await facilitator.presses(facilitator.say('facilitate.closeYes'))
    await facilitator.seesHeading(facilitator.say('after.plan'))
    await isOpenTo(facilitator, 'the page after')
  })
}

async function isOpenTo({ page }: Person, what: string): Promise<void> {
  const barriers = [...(await findBarriers(page)), ...(await findOverflow(page))]
  expect.soft(barriers, what).toEqual([])
}
