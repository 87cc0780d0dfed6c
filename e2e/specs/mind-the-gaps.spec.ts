import { expect, type Locator } from '@playwright/test'
import { BoardHands } from '../actors/board-hands.ts'
import type { Person } from '../actors/person.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'

const still = { reducedMotion: 'reduce' } as const
// The silences of 2018 that are circled here, the longest first.
const longest = '2 h 10 min'
const second = '1 h 51 min'
const third = '1 h 22 min'

test('a group circles its silences together', async ({ server, cast }, info) => {
  const { facilitator: ines, guests } = await startReview(
    { server, cast, info },
    { facilitator: 'Ines', guests: ['Léa', 'Max'], phase: 'gaps', casting: { screen: still } },
  )
  const [lea, max] = [guests[0]!, guests[1]!]
  const everybody = [ines, lea, max]

  await test.step('the longest is circled by itself, and nobody drew it', async () => {
    for (const person of everybody) {
      await person.sees(person.say('circle.byItself'))
      await haveCircles(person, [longest])
      await expect(row(person, longest)).not.toContainText(person.say('circle.circled'))
    }
    expect((await ines.board()).marks).toEqual([])
  })

  await test.step('one keeps that circle, for everybody', async () => {
    await max.part(max.say('circle.heading')).getByRole('button').click()
    for (const person of everybody) await person.sees(person.say('circle.byGroup', { count: 1 }))
    await haveCircles(lea, [longest])
  })

  await test.step('two circle different silences at once, and everybody sees both', async () => {
    await Promise.all([circles(lea, second), circles(max, third)])
    for (const person of everybody) await haveCircles(person, [longest, third, second])
  })

  await test.step('undo takes back one’s own circle, and nobody else’s', async () => {
    await new BoardHands(lea).key('Control+z')
    for (const person of everybody) await haveCircles(person, [longest, third])
    await new BoardHands(lea).key('Control+Shift+z')
    for (const person of everybody) await haveCircles(person, [longest, third, second])
  })

  await test.step('by keyboard alone: sort, open, take away, move', async () => {
    const { page, say } = ines
    await page.getByRole('button', { name: say('gapList.longestFirst') }).focus()
    await page.keyboard.press('Enter')
    await expect(rows(ines).nth(1)).toContainText(second)
    for (const length of [second, third]) {
      await row(ines, length).getByRole('button').first().focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
    }
    for (const person of everybody) await haveCircles(person, [longest])
    // The last of a row's buttons moves the only circle there is.
    await row(ines, second).getByRole('button').first().focus()
    await page.keyboard.press('Enter')
    for (const press of ['Tab', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(press)
    for (const person of everybody) await haveCircles(person, [second])
    await ines.sees(say('circle.byGroup', { count: 1 }))
  })

  await test.step('the circles stay through the hour, and stand in the outline', async () => {
    await ines.moves('evaluate')
    await max.seesPhase('evaluate')
    await max.looksAt('outline')
    await haveCircles(max, [second])
    expect((await ines.board()).marks).toHaveLength(1)
  })
})

test('a silence is pointed at and looked at from its list', async ({ server, cast }, info) => {
  const { facilitator: ines } = await startReview(
    { server, cast, info },
    { guests: [], phase: 'gaps', casting: { screen: still } },
  )
  const camera = () => ines.page.evaluate(() => window.kraftline?.camera())
  await ines.board()
  const before = await camera()
  await row(ines, third).getByRole('button').first().click()
  // It is in view already, so the view stays.
  expect(await camera()).toEqual(before)
  await row(ines, third)
    .getByRole('button', { name: ines.say('gapList.closer') })
    .click()
  await expect.poll(async () => (await camera())?.zoom).toBeGreaterThan(2 * (before?.zoom ?? 1))
})

function rows(person: Person): Locator {
  return person.page.locator('.gap-list').getByRole('listitem')
}

/** An interval's row, by its length. */
function row(person: Person, length: string): Locator {
  return rows(person).filter({ hasText: length })
}

/** Circles one more silence. */
async function circles(person: Person, length: string): Promise<void> {
  await row(person, length).getByRole('button').first().click()
  await row(person, length)
    .getByRole('button', { name: person.say('circle.add') })
    .click()
}

/** What is circled, from left to right along the line. */
async function haveCircles(person: Person, lengths: readonly string[]): Promise<void> {
  const listed = person.part(person.say('circle.heading')).getByRole('listitem').locator('strong')
  await expect(listed).toHaveText([...lengths])
}
