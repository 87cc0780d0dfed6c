import type { CommunicationOnBoard } from '@kraftline/core/board/snapshot-types'
import { walkOrder } from '@kraftline/core/incident/walk'
import { expect, type Locator } from '@playwright/test'
import type { Person } from '../actors/person.ts'
import { readCamera, waitForBoard } from '../actors/probe.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'

const still = { reducedMotion: 'reduce' } as const
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, ...still }

test('everybody is walked along the line, once they said yes', async ({ server, cast }, info) => {
  const { facilitator: ines, guests } = await startReview(
    { server, cast, info },
    { facilitator: 'Ines', guests: ['Léa'], phase: 'stage', casting: { screen: still } },
  )
  const lea = guests[0]!
  const max = await cast.participant('Max', { screen: phone })
  await max.comesIn(ines.links.participant, 'product')
  const messages = walkOrder((await ines.board()).communications)
  const everything = await viewOf(lea)

  await test.step('who is asked stays where they are', async () => {
    await ines.presses(ines.say('walk.start'))
    for (const guest of [lea, max]) await guest.sees(guest.say('walk.asks', { name: 'Ines' }))
    await isAt(ines, 1, messages)
    expect(await viewOf(lea)).toEqual(everything)
  })

  await test.step('who comes along is brought to each message', async () => {
    for (const guest of [lea, max]) await guest.presses(guest.say('walk.come'))
    // As quickly as one can press: no step is lost.
    await ines.page.keyboard.press('ArrowRight')
    await ines.page.keyboard.press('ArrowRight')
    await ines.page.keyboard.press('ArrowRight')
    await ines.page.keyboard.press('ArrowLeft')
    for (const person of [ines, lea, max]) await isAt(person, 3, messages)
    expect(await viewOf(lea)).not.toEqual(everything)
    await expect(card(lea)).toContainText(messages[2]!.text)
    await expect(here(lea)).toBeInViewport()
  })

  await test.step('on a phone the message’s entry comes into view, in the outline too', async () => {
    await expect(here(max)).toBeInViewport()
    await max.looksAt('outline')
    await expect(here(max)).toContainText(messages[2]!.text)
    await ines.presses(ines.say('walk.next'))
    await isAt(max, 4, messages)
    await expect(here(max)).toContainText(messages[3]!.text)
    await expect(here(max)).toBeInViewport()
  })

  await test.step('looking elsewhere by oneself leaves the walk, quietly', async () => {
    await lea.page.mouse.move(700, 560)
    await lea.page.mouse.wheel(120, 0)
    await expect(lea.page.getByRole('button', { name: lea.say('walk.back') })).toBeVisible()
    await expect(card(lea)).toBeHidden()
    const own = await viewOf(lea)
    await ines.page.keyboard.press('ArrowRight')
    await isAt(max, 5, messages)
    expect(await viewOf(lea)).toEqual(own)
    await lea.presses(lea.say('walk.back'))
    await isAt(lea, 5, messages)
    expect(await viewOf(lea)).not.toEqual(own)
    await lea.page.keyboard.press('Escape')
    await expect(lea.page.getByRole('button', { name: lea.say('walk.back') })).toBeVisible()
    await lea.presses(lea.say('walk.back'))
  })

  await test.step('nobody is moved while they write, and what they add is marked', async () => {
    await lea.presses(lea.say('message.add'))
    const form = lea.part(lea.say('message.missing'))
    await form.getByLabel(lea.say('message.newChannel')).fill('E-mail')
    const writing = await viewOf(lea)
    await ines.presses(ines.say('walk.next'))
    await lea.sees(lea.say('walk.waits'))
    expect(await viewOf(lea)).toEqual(writing)
    await form.getByLabel(lea.say('message.text')).fill('To our largest customers')
    await lea.page.keyboard.press('Control+Enter')
    await expect.poll(() => viewOf(lea)).not.toEqual(writing)
    const added = entries(ines).filter({ hasText: 'To our largest customers' })
    await expect(added).toContainText(ines.say('walk.addedBy', { name: 'Léa' }))
    await ines.sees(ines.say('walk.addedCount', { count: 1 }))
  })

  await test.step('the walk ends for everybody, with everything in view', async () => {
    await ines.page.keyboard.press('Escape')
    for (const person of [ines, lea, max]) await expect(bar(person)).toBeHidden()
    await expect.poll(async () => (await readCamera(lea.page))?.zoom).toBeLessThan(1)
  })
})

test('a walk ends with its phase, and the next begins at the beginning', async ({
  server,
  cast,
}, info) => {
  const { facilitator: ines, guests } = await startReview(
    { server, cast, info },
    { facilitator: 'Ines', guests: ['Léa'], phase: 'stage', casting: { screen: still } },
  )
  const lea = guests[0]!
  await ines.presses(ines.say('walk.start'))
  await lea.presses(lea.say('walk.stay'))
  await expect(lea.page.getByRole('button', { name: lea.say('walk.back') })).toBeVisible()
  const messages = walkOrder((await ines.board()).communications)
  await ines.page.keyboard.press('ArrowRight')
  await isAt(ines, 2, messages)
  await ines.presses(ines.say('walk.end'))
  await expect(bar(lea)).toBeHidden()
  await ines.presses(ines.say('walk.start'))
  await isAt(ines, 1, messages)
  await lea.sees(lea.say('walk.asks', { name: 'Ines' }))
  await ines.moves('gaps')
  for (const person of [ines, lea]) await expect(bar(person)).toBeHidden()
})

async function viewOf({ page }: Person) {
  await waitForBoard(page)
  return await readCamera(page)
}

function bar(person: Person): Locator {
  return person.part(person.say('walk.bar'))
}

/** The card of one message on the board. */
function card(person: Person): Locator {
  return person.part(person.say('board.messages', { count: 1 }))
}

function entries(person: Person): Locator {
  return person.page.getByRole('list', { name: person.say('walk.list') }).getByRole('listitem')
}

/** The entry of the message that everybody is at. */
function here({ page }: Person): Locator {
  return page
    .locator('li[aria-current="step"]')
    .filter({ has: page.getByRole('button') })
    .last()
}

async function isAt(
  person: Person,
  number: number,
  messages: readonly CommunicationOnBoard[],
): Promise<void> {
  const { say } = person
  const count = messages.length
  await expect(bar(person)).toContainText(say('walk.position', { number, count }))
  // By ear: what it said as well.
  const heard = messages[number - 1]!.text.slice(0, 40)
  await expect(person.page.getByRole('status').filter({ hasText: heard })).toBeAttached()
}
