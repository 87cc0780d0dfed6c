import { demonstration } from '@kraftline/core/incident/demonstration'
import { hour, minute } from '@kraftline/core/time'
import { BoardHands } from '../actors/board-hands.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'
import { takePicture } from './take-picture.ts'

const reducedMotion = 'reduce'
const desk = { viewport: { width: 1440, height: 900 }, reducedMotion } as const
const phone = {
  viewport: { width: 390, height: 844 },
  reducedMotion,
  hasTouch: true,
  isMobile: true,
} as const

const notes = {
  silence: 'Over two hours without a word, in the middle of the European morning',
  template: 'Sixteen updates that all said the same thing',
  support: 'Support learned from customers that data was stale',
  estimate: 'We promised two hours, then an hour and a half, then stopped promising',
  blog: 'The blog explained more than the status page, and nobody linked it',
  webhooks: 'Were webhooks lost or late? We never said which',
  tone: '“Data inconsistency” means nothing to a shop owner',
} as const

const cause = 'Nobody had the job of writing while the database team worked'
const whys = [
  'Everyone who knew was busy restoring',
  'The incident roles end with the fix',
  'We never practised the telling part',
]

test('from the home page to the summary', async ({ server, cast }, info) => {
  const casting = { screen: desk }
  const { title } = await demonstration('en')
  const visitor = {
    wide: await cast.participant('V', casting),
    small: await cast.participant('W', { screen: phone }),
  }
  for (const { page } of Object.values(visitor)) {
    await page.goto(server.url)
    await takePicture(page, 'home')
    await page.context().close()
  }

  const { facilitator: ines, guests } = await startReview(
    { server, cast, info },
    {
      title,
      facilitator: 'Ines Duarte',
      guests: ['Léa Martin', 'Zoë Klein'],
      phase: 'prepare',
      casting,
    },
  )
  const [lea, zoe] = [guests[0]!, guests[1]!]
  const max = await cast.participant('Max Okafor', { screen: phone })
  await max.comesIn(ines.links.participant, 'product')
  await ines.seesHeading(ines.say('prepare.happened.heading'))
  await takePicture(ines.page, 'prepare')
  await ines.page.setViewportSize(phone.viewport)
  await takePicture(ines.page, 'prepare')
  await ines.page.setViewportSize(desk.viewport)
  const take = async (name: string) => {
    await takePicture(ines.page, name)
    await takePicture(max.page, name)
  }
  const [leasHand, zoesHand] = [new BoardHands(lea), new BoardHands(zoe)]
  const start = (await lea.board()).incident.start ?? 0

  await ines.begins()
  await max.seesPhase('stage')
  await leasHand.movesTo({ at: start + 6 * hour, lane: -170 })
  await take('stage')

  await ines.moves('gaps')
  await max.seesPhase('gaps')
  await zoesHand.movesTo({ at: start + 13 * hour, lane: 120 })
  await take('gaps')

  await ines.moves('evaluate')
  await max.seesPhase('evaluate')
  await ines.writes(notes.template, 'blue')
  await ines.writes(notes.blog, 'pink')
  await lea.writes(notes.silence, 'yellow')
  await lea.writes(notes.webhooks, 'orange')
  await max.writes(notes.support, 'green')
  await max.writes(notes.tone, 'blue')
  await zoe.writes(notes.estimate, 'orange')
  await server.advance(61_000)
  await ines.presses(ines.say('facilitate.askQuestion'))
  await take('evaluate')

  await ines.moves('causes')
  await max.seesPhase('causes')
  await lea.sticks(notes.silence)
  await lea.sticks(notes.webhooks, 8)
  await ines.sticks(notes.template, 2)
  await ines.sticks(notes.blog, 10)
  await max.sticks(notes.support, 4)
  await zoe.sticks(notes.estimate, 6)
  await server.advance(4 * minute)
  await ines.givesFloor('Léa Martin')
  await zoe.namesCause(cause, { whys, notes: [notes.silence, notes.template] })
  await zoe.sortsCause('no-owner')
  await leasHand.movesTo({ at: start + 10 * hour, lane: -60 })
  await zoesHand.movesTo({ at: start + 17 * hour, lane: 210 })
  await max.causes.evaluate((panel) => panel.scrollIntoView())
  await take('causes')

  await ines.moves('plan')
  await max.seesPhase('plan')
  await ines.picks(notes.silence)
  await ines.picks(notes.support)
  await ines.plans({
    problem: notes.silence,
    text: 'Name a writer in every incident, apart from whoever repairs',
    owner: 'Léa Martin',
    due: '2026-12-11',
  })
  await ines.plans({
    problem: notes.support,
    text: 'Tell support ten minutes before every public update',
    owner: 'Max Okafor',
    due: '2026-12-18',
  })
  await take('plan')

  await ines.closes()
  for (const person of [ines, max]) await person.seesHeading(person.say('after.plan'))
  await take('after')
})
