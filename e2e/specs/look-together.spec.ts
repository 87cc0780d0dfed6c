import { hour } from '@kraftline/core/time'
import { expect } from '@playwright/test'
import { BoardHands } from '../actors/board-hands.ts'
import type { Person } from '../actors/person.ts'
import { readCamera, waitForBoard } from '../actors/probe.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'

const still = { reducedMotion: 'reduce' } as const
const desk = { viewport: { width: 1440, height: 900 }, ...still }
const laptop = { viewport: { width: 1024, height: 768 }, ...still }
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, ...still }

test('people look at the board together, each in a window of their own', async ({
  server,
  cast,
}, info) => {
  test.setTimeout(150_000)
  const { facilitator: ines, guests } = await startReview(
    { server, cast, info },
    { facilitator: 'Ines', guests: ['Léa'], phase: 'causes', casting: { screen: desk } },
  )
  const lea = guests[0]!
  const max = await cast.participant('Max', { screen: phone })
  await max.comesIn(ines.links.participant, 'product')
  const zoe = await cast.participant('Zoë', { screen: laptop })
  await zoe.comesIn(ines.links.participant, 'marketing')
  const leasHand = new BoardHands(lea)
  const start = (await lea.board()).incident.start ?? 0
  const everything = await viewOf(lea)

  await test.step('pressing a face follows what that person sees, in a window of any size', async () => {
    await leasHand.zoomsInAt({ at: start + 16 * hour, lane: 0 })
    await follow(zoe, 'Léa')
    await zoe.sees(zoe.say('company.following', { name: 'Léa' }))
    await seesWhat(zoe, lea)
    await max.page.locator('.people-bar__open').click()
    await max.page.getByRole('button', { name: max.say('company.follow', { name: 'Léa' }) }).click()
    await seesWhat(max, lea)
    // Onwards, as she looks around.
    await lea.page.mouse.wheel(-300, 0)
    for (const person of [zoe, max]) await seesWhat(person, lea)
  })

  await test.step('a move of one’s own stops, and so does Escape', async () => {
    await zoe.page.mouse.move(500, 400)
    await zoe.page.mouse.wheel(60, 0)
    await expect(bar(zoe)).toBeHidden()
    const own = await viewOf(zoe)
    await lea.page.mouse.wheel(200, 0)
    await seesWhat(max, lea)
    expect(await viewOf(zoe)).toEqual(own)
    await follow(zoe, 'Léa')
    await seesWhat(zoe, lea)
    await zoe.page.keyboard.press('Escape')
    await expect(bar(zoe)).toBeHidden()
    await max.presses(max.say('company.stop'))
    await expect(bar(max)).toBeHidden()
  })

  await test.step('who points beyond the window is hinted at, and a press goes there', async () => {
    await lea.page.keyboard.press('Shift+Digit1')
    await leasHand.movesTo({ at: start + hour, lane: 180 })
    await new BoardHands(zoe).zoomsInAt({ at: start + 20 * hour, lane: 0 })
    const hint = zoe.page.getByRole('button', { name: zoe.say('company.beyond', { name: 'Léa' }) })
    await hint.click()
    await expect(hint).toBeHidden()
    await expect(bar(zoe)).toBeHidden()
  })

  await test.step('whoever has lost the line finds the way back', async () => {
    const back = zoe.page.getByRole('button', { name: zoe.say('company.backToLine') })
    await expect(back).toBeHidden()
    await zoe.page.mouse.move(500, 400)
    await zoe.page.mouse.wheel(0, 2_000)
    await back.click()
    await expect(back).toBeHidden()
  })

  await test.step('who is asked along comes, or stays; nobody is moved while they write', async () => {
    await zoe.adds('We went quiet')
    await zoe.opensNote('We went quiet')
    await zoe.looksAt('board')
    await zoe.openText.focus()
    const writing = await viewOf(zoe)
    const stays = await viewOf(lea)
    await ines.page.locator('.people-bar__open').click()
    await ines.presses(ines.say('company.bring'))
    await ines.sees(ines.say('company.showing'))
    for (const guest of [lea, zoe, max]) {
      await guest.sees(guest.say('company.asks', { name: 'Ines' }))
    }
    await lea.presses(lea.say('company.stay'))
    await max.presses(max.say('company.come'))
    await zoe.presses(zoe.say('company.come'))
    await zoe.openText.focus()
    await zoe.sees(zoe.say('company.waits'))
    const held = await viewOf(zoe)
    await new BoardHands(ines).zoomsInAt({ at: start + 5 * hour, lane: 0 })
    await seesWhat(max, ines)
    expect(await viewOf(zoe)).toEqual(held)
    expect(writing).toBeDefined()
    expect(await viewOf(lea)).toEqual(stays)
    await zoe.closesNote()
    await seesWhat(zoe, ines)
    await ines.presses(ines.say('company.endShowing'))
    for (const person of [ines, max, zoe]) await expect(bar(person)).toBeHidden()
  })

  await test.step('following ends when they leave, and says so', async () => {
    await follow(zoe, 'Léa')
    await zoe.sees(zoe.say('company.following', { name: 'Léa' }))
    await lea.page.goto('about:blank')
    await zoe.sees(zoe.say('company.left', { name: 'Léa' }))
  })
  expect(everything).toBeDefined()
})

async function viewOf({ page }: Person) {
  await waitForBoard(page)
  return await readCamera(page)
}

function bar(person: Person) {
  return person.part(person.say('company.bar'))
}

async function follow(person: Person, name: string): Promise<void> {
  await person.page.getByRole('button', { name: person.say('company.follow', { name }) }).click()
}

/** The moment in the middle of a window's paper. */
async function middleOf(person: Person): Promise<number> {
  const { incident } = await person.board()
  const camera = await viewOf(person)
  const paper = await person.part(person.say('board.canvasLabel')).boundingBox()
  const { start, end } = incident
  if (!camera || !paper || start === null || end === null) throw new Error('no board')
  return start + ((paper.width / 2 - camera.x) / (1260 * camera.zoom)) * (end - start)
}

async function seesWhat(person: Person, other: Person): Promise<void> {
  const wanted = await middleOf(other)
  await expect
    .poll(async () => Math.abs((await middleOf(person)) - wanted))
    .toBeLessThan(0.1 * hour)
}
