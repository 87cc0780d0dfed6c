import { minute } from '@kraftline/core/time'
import { expect } from '@playwright/test'
import type { Facilitator } from '../actors/facilitator.ts'
import type { Person } from '../actors/person.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'
import { holdNews } from '../fixtures/held-news.ts'

const stepsOf = (person: Person) =>
  person.page.getByRole('list', { name: person.say('phase.steps') })

async function goesBack(facilitator: Facilitator, to: 'stage' | 'evaluate'): Promise<void> {
  const name = facilitator.say(`phase.${to}`)
  await facilitator.presses(facilitator.say('undo.back', { name }))
}

test('two facilitators press “next” together, and one phase moves', async ({
  server,
  cast,
}, info) => {
  const scene = { server, cast, info }
  const { facilitator: ana } = await startReview(scene, { guests: [], phase: 'stage' })
  const ben = await cast.facilitator('Ben')
  const news = await holdNews(ben.page)
  await ben.comesIn(ana.links.facilitator, 'product')
  await ben.seesPhase('stage')
  await ben.sees(ben.say('room.people', { count: 2 }))

  const phase = ana.say('phase.gaps')
  news.hold()
  await ana.moves('gaps')
  await ben.presses(ben.say('facilitate.next', { name: phase }))
  news.letThrough()
  await ben.sees(ben.say('refused.movedOnBy', { name: 'Ana', phase }))
  for (const person of [ana, ben]) await person.seesPhase('gaps')
  await expect(ana.page.getByRole('alert')).toBeHidden()
})

test('a step too early is taken back, with the time that was left', async ({
  server,
  cast,
}, info) => {
  const scene = { server, cast, info }
  const { facilitator, guests } = await startReview(scene, { guests: ['Max'], phase: 'stage' })
  const everybody = [facilitator, ...guests]
  await server.advance(4 * minute)
  await facilitator.moves('gaps')
  for (const person of everybody) await expect(person.countdown).toHaveText(/^10:00|09:5\d$/)
  const undo = facilitator.say('undo.back', { name: facilitator.say('phase.stage') })
  for (const guest of guests) {
    await expect(guest.page.getByRole('button', { name: undo })).toBeHidden()
  }
  await goesBack(facilitator, 'stage')
  for (const person of everybody) {
    await person.seesPhase('stage')
    await expect(person.countdown).toHaveText(/^0[56]:\d\d$/)
  }
  await expect(facilitator.page.getByRole('button', { name: undo })).toBeHidden()
})

test('closing by mistake is taken back too', async ({ server, cast }, info) => {
  const scene = { server, cast, info }
  const { facilitator, guests } = await startReview(scene, { guests: ['Max'], phase: 'evaluate' })
  await facilitator.chooses(facilitator.say('facilitate.close'))
  await facilitator.presses(facilitator.say('facilitate.closeYes'))
  for (const person of [facilitator, ...guests]) await person.seesHeading(person.say('after.plan'))
  await goesBack(facilitator, 'evaluate')
  for (const person of [facilitator, ...guests]) await person.seesPhase('evaluate')
})

test('looking ahead moves nobody, and skipping says so (in Russian)', async ({
  server,
  cast,
}, info) => {
  const scene = { server, cast, info }
  const casting = { locale: 'ru' } as const
  const opening = { guests: ['Макс'], phase: 'stage', casting } as const
  const { facilitator, guests } = await startReview(scene, opening)
  const everybody = [facilitator, ...guests]
  for (const person of everybody) {
    const plan = person.say('phase.plan')
    await stepsOf(person).getByRole('button', { name: plan }).click()
    await person.sees(person.say('plan.purpose'))
    await person.sees(person.say('ahead.private'))
    const move = person.page.getByRole('button', { name: person.say('ahead.takeAll') })
    await expect(move).toBeVisible({ visible: person === facilitator })
    await person.page.keyboard.press('Escape')
    await expect(person.page.getByText(person.say('ahead.private'))).toBeHidden()
  }
  for (const person of everybody) await person.seesPhase('stage')

  const causes = facilitator.say('phase.causes')
  await facilitator.chooses(facilitator.say('facilitate.skipTo', { name: causes }))
  for (const person of everybody) {
    await person.seesPhase('causes')
    for (const [word, phase] of [
      ['phase.done', 'stage'],
      ['phase.skipped', 'gaps'],
      ['phase.skipped', 'evaluate'],
    ] as const) {
      const said = person.say(word, { name: person.say(`phase.${phase}`) })
      await expect(stepsOf(person).getByRole('button', { name: said })).toBeVisible()
    }
  }
})

test('the hour is given other lengths while it runs, and what one phase took, others give', async ({
  server,
  cast,
}, info) => {
  const scene = { server, cast, info }
  const { facilitator, guests } = await startReview(scene, { guests: ['Max'], phase: 'stage' })
  const { page } = facilitator
  const hour = page.getByRole('dialog', { name: facilitator.say('hour.title') })
  const minutesOf = (phase: 'gaps' | 'evaluate' | 'causes') =>
    hour.getByLabel(facilitator.say('hour.minutesFor', { name: facilitator.say(`phase.${phase}`) }))

  await facilitator.chooses(facilitator.say('hour.title'))
  await minutesOf('gaps').fill('0')
  await expect(hour).toContainText(facilitator.say('hour.range'))
  await minutesOf('gaps').fill('8')
  await facilitator.presses(facilitator.say('hour.save'))
  await expect(hour).toBeHidden()

  for (const left of [/^1[12]:/, /^1[34]:/, /^1[56]:/, /^1[78]:/]) {
    await facilitator.extends()
    await expect(facilitator.countdown).toHaveText(left)
  }
  await facilitator.sees(facilitator.say('hour.wouldBeLate', { minutes: 6 }))
  const late = /\+6 min/
  for (const person of [facilitator, ...guests]) await person.sees(late)

  const cuts = ['evaluate', 'causes'].map((phase) =>
    facilitator.say('hour.cut', {
      name: facilitator.say(`phase.${phase as 'evaluate' | 'causes'}`),
      minutes: 3,
    }),
  )
  const phases = new Intl.ListFormat('en').format(cuts)
  await facilitator.presses(facilitator.say('hour.take', { phases }))
  await expect(page.getByText(late)).toBeHidden()

  await facilitator.moves('gaps')
  for (const person of [facilitator, ...guests]) {
    await expect(person.countdown).toHaveText(/^(08:00|07:[345]\d)$/)
  }
  await facilitator.chooses(facilitator.say('hour.title'))
  await expect(minutesOf('evaluate')).toHaveValue('12')
  await expect(minutesOf('causes')).toHaveValue('12')
})
