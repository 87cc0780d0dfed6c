import { hour, minute } from '@kraftline/core/time'
import { expect } from '@playwright/test'
import { findBarriers } from '../actors/axe.ts'
import { BoardHands, expectApart } from '../actors/board-hands.ts'
import type { Person } from '../actors/person.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'

const start = Date.UTC(2018, 9, 21, 22, 52)
const early = { at: start + 5 * hour, lane: -190 }
const below = { at: start + 9 * hour, lane: 200 }

test('notes are written, chosen, moved and doubled by hand and by keys', async ({
  server,
  cast,
}, info) => {
  const { facilitator: ana, guests } = await startReview(
    { server, cast, info },
    { guests: ['Ben'], phase: 'causes' },
  )
  const ben = guests[0]!
  const hand = new BoardHands(ana)
  const { keyboard, mouse } = ana.page
  const paper = ana.textOnPaper

  await test.step('a note is written where it lies, and Ctrl+Enter makes the next beside it', async () => {
    await hand.sticksNote(early, 'Fir')
    // It is still chosen: whoever types goes on writing in it, in its own letters.
    await keyboard.type('st words')
    await expect(paper).toBeFocused()
    await expect(paper).toHaveValue('First words')
    const box = await paper.boundingBox()
    const middle = await hand.pixels(await noteOf(ana, 'First words'))
    expect(Math.abs(box!.x + box!.width / 2 - middle.x)).toBeLessThan(4)
    await keyboard.press('Control+Enter')
    await keyboard.type('Second')
    await hand.presses({ at: start + 20 * hour, lane: -250 })
    await expect(paper).toBeHidden()
    await expect.poll(() => ben.noteTexts()).toEqual(['First words', 'Second'])
    await expectApart(ben)
  })

  await test.step('two people write in one note, one on the paper and one in the form', async () => {
    const second = await noteOf(ana, 'Second')
    const { x, y } = await hand.pixels(second)
    await mouse.dblclick(x, y)
    await expect(paper).toBeFocused()
    await ben.opensNote('Second')
    await ben.openText.press('Control+Home')
    await Promise.all([keyboard.type(' thought'), ben.page.keyboard.type('On ')])
    await expect(paper).toHaveValue('On Second thought')
    await ben.closesNote()
    await ben.looksAt('board')
    await keyboard.press('Escape')
    await expect(paper).toBeHidden()
  })

  await test.step('a frame and Shift choose, arrows move by a minute and by ten', async () => {
    await keyboard.press('Escape')
    await keyboard.press('Control+a')
    const before = await ana.board()
    await keyboard.press('ArrowRight')
    await keyboard.press('Shift+ArrowRight')
    await expect
      .poll(async () => moved(before, await ben.board()))
      .toEqual([11 * minute, 11 * minute])
    const first = await noteOf(ana, 'First words')
    const { x, y } = await hand.pixels(first)
    await keyboard.down('Shift')
    await mouse.click(x, y)
    await keyboard.up('Shift')
    await keyboard.press('ArrowLeft')
    await expect
      .poll(async () => moved(before, await ben.board()))
      .toEqual([11 * minute, 10 * minute])
  })

  await test.step('Escape puts a dragged note back, Alt carries a copy, and each is one step', async () => {
    const first = await noteOf(ana, 'First words')
    const [from, to] = [await hand.pixels(first), await hand.pixels(below)]
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move(to.x, to.y, { steps: 5 })
    await keyboard.press('Escape')
    await mouse.up()
    expect(await noteOf(ana, 'First words')).toEqual(first)
    // At once: a drag that was given up and another are no double press.
    await keyboard.down('Alt')
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move(to.x, to.y, { steps: 5 })
    await mouse.up()
    await keyboard.up('Alt')
    await expect
      .poll(() => ben.noteTexts())
      .toEqual(['First words', 'First words', 'On Second thought'])
    expect(await noteOf(ben, 'First words')).toEqual(first)
    await keyboard.press('Control+d')
    await expect.poll(() => ben.noteTexts()).toHaveLength(4)
    await expectApart(ben)
    await keyboard.press('Control+z')
    await expect.poll(() => ben.noteTexts()).toHaveLength(3)
    await keyboard.press('Control+z')
    await expect.poll(() => ben.noteTexts()).toHaveLength(2)
    await keyboard.press('Control+Shift+z')
    await expect.poll(() => ben.noteTexts()).toHaveLength(3)
  })

  await test.step('what is taken back out of sight is gone to; what is chosen can be', async () => {
    const first = await noteOf(ana, 'First words')
    await hand.presses(first)
    await keyboard.press('Delete')
    await expect.poll(() => ben.noteTexts()).toHaveLength(2)
    for (let step = 0; step < 3; step++) await keyboard.press('Shift+ArrowRight')
    for (let step = 0; step < 16; step++) await keyboard.press('ArrowRight')
    await keyboard.press('Control+z')
    await expect.poll(() => ben.noteTexts()).toHaveLength(3)
    await expect.poll(async () => (await hand.pixels(first)).x).toBeGreaterThan(300)
    await hand.presses(first)
    const before = await ana.page.evaluate(() => window.kraftline?.camera().zoom ?? 0)
    await keyboard.press('Shift+Digit2')
    await expect
      .poll(() => ana.page.evaluate(() => window.kraftline?.camera().zoom ?? 0))
      .toBeGreaterThan(before)
    await keyboard.press('Shift+Digit1')
  })

  await test.step('the menu of a note by mouse, by key, and never over a field', async () => {
    const first = await noteOf(ana, 'First words')
    const { x, y } = await hand.pixels(first)
    await mouse.click(x, y, { button: 'right' })
    const menu = ana.page.getByRole('menu')
    await expect(menu).toHaveAccessibleName(ana.say('menu.ofNote'))
    await menu.getByRole('menuitem', { name: ana.say('note.color') }).click()
    await ana.page.getByRole('menuitemradio', { name: ana.say('note.kind.blue') }).click()
    await expect.poll(async () => (await noteOf(ben, 'First words')).color).toBe('blue')
    await keyboard.press('Shift+F10')
    await expect(menu.getByRole('menuitem').first()).toBeFocused()
    await menu.getByRole('menuitem', { name: ana.say('menu.move') }).press('Enter')
    await expect(menu).toBeHidden()
    await expect(ana.openNote.getByLabel(/^When|Date and time/)).toBeFocused()
    const isPrevented = await ana.openText.evaluate((field) => {
      const asked = new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2 })
      return !field.dispatchEvent(asked)
    })
    expect(isPrevented).toBe(false)
    await ana.closesNote()
  })

  await test.step('the keys are listed, and single ones can be turned off', async () => {
    await hand.presses({ at: start + 20 * hour, lane: -250 })
    await keyboard.press('Shift+?')
    const dialog = ana.page.getByRole('dialog', { name: ana.say('keys.heading') })
    await expect(dialog.getByText(ana.say('keys.next'))).toBeVisible()
    expect(await findBarriers(ana.page)).toEqual([])
    await dialog.getByRole('checkbox').uncheck()
    await expect(dialog.getByText(ana.say('keys.type'))).toBeHidden()
    await keyboard.press('Escape')
    await keyboard.press('Shift+?')
    await keyboard.press('n')
    await expect(dialog).toBeHidden()
    await expect(
      ana.page.getByRole('button', { name: ana.say('board.tool.select') }),
    ).toHaveAttribute('aria-pressed', 'true')
    await ana.page.getByRole('button', { name: ana.say('menu.keys') }).click()
    await dialog.getByRole('checkbox').check()
    await keyboard.press('Escape')
  })
})

type Board = Awaited<ReturnType<Person['board']>>

/** How far each note lies from where it was. */
function moved(before: Board, after: Board): number[] {
  const was = new Map(before.notes.map(({ id, at }) => [id, at]))
  return after.notes.map(({ id, at }) => at - (was.get(id) ?? 0)).toSorted((a, b) => b - a)
}

async function noteOf(person: Person, text: string) {
  const note = (await person.board()).notes.find((other) => other.text === text)
  if (!note) throw new Error(`${person.name} has no note “${text}”`)
  return note
}
