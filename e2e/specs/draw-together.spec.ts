import { decodeStroke } from '@kraftline/core/board/stroke-points'
import { hour, minute } from '@kraftline/core/time'
import { expect } from '@playwright/test'
import { BoardHands, type Place } from '../actors/board-hands.ts'
import { PenHands } from '../actors/pen-hands.ts'
import type { Person } from '../actors/person.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'

const start = Date.UTC(2018, 9, 21, 22, 52)
const at = (hours: number, lane: number): Place => ({ at: start + hours * hour, lane })
const level = [at(4, 170), at(6, 170), at(8, 170), at(10, 170)]
const steep = [at(12, 130), at(12.2, 200)]
// Around 13:18 to 15:09, the second silence of 2018.
const loop = Array.from({ length: 17 }, (_, step) => {
  const angle = (step / 15.5) * 2 * Math.PI
  return at(15.4 + 1.5 * Math.cos(angle), -4 + 55 * Math.sin(angle))
})

test('two people draw, erase, circle and point at the same paper', async ({
  server,
  cast,
}, info) => {
  test.setTimeout(180_000)
  const { facilitator: ana, guests } = await startReview(
    { server, cast, info },
    { guests: ['Ben'], phase: 'gaps', casting: { screen: { reducedMotion: 'reduce' } } },
  )
  const ben = guests[0]!
  const [anas, bens] = [new BoardHands(ana), new BoardHands(ben)]
  const strokes = async (person: Person) => (await person.board()).strokes

  await test.step('what one draws, the other sees at its time', async () => {
    await takes(ana, 'marker')
    await ana.page.getByRole('radio', { name: ana.say('draw.color.red') }).check()
    await anas.draws(level)
    await expect.poll(() => strokes(ben)).toBe(1)
    const [stroke] = (await ben.board()).drawing
    expect(stroke?.color).toBe('red')
    const points = decodeStroke(stroke?.points ?? new Uint8Array()) ?? []
    expect(Math.abs((points[0]?.at ?? 0) - start - 4 * hour)).toBeLessThan(5 * minute)
    expect(Math.abs((points.at(-1)?.at ?? 0) - start - 10 * hour)).toBeLessThan(15 * minute)
    for (const { lane } of points) expect(Math.abs(lane - 170)).toBeLessThan(2)
    await expect.poll(() => penWidthAt(ben, bens, at(7, 170))).toBeGreaterThan(1)
  })

  await test.step('a zoom stretches time and keeps the pen as it is', async () => {
    await ben.page.keyboard.press('Shift+Digit0')
    const before = await penWidthAt(ben, bens, at(7, 170))
    const zoom = (await ben.page.evaluate(() => window.kraftline?.camera().zoom)) ?? 0
    expect(zoom).toBeCloseTo(1, 1)
    await bens.movesTo(at(7, 170))
    await ben.page.keyboard.down('Control')
    for (const _ of [1, 2, 3]) await ben.page.mouse.wheel(0, -200)
    await ben.page.keyboard.up('Control')
    await expect.poll(() => penWidthAt(ben, bens, at(7, 170))).toBeCloseTo(before, 0)
    expect(await ben.page.evaluate(() => window.kraftline?.camera().zoom)).toBeGreaterThan(2)
    await ben.page.keyboard.press('Shift+Digit1')
  })

  await test.step('undo takes back one’s own line alone', async () => {
    await takes(ben, 'marker')
    await bens.draws(steep)
    await expect.poll(() => strokes(ana)).toBe(2)
    await anas.key('Control+z')
    await expect.poll(() => strokes(ben)).toBe(1)
    expect((await ben.board()).drawing[0]?.color).toBe('black')
    await anas.key('Control+Shift+z')
    await expect.poll(() => strokes(ben)).toBe(2)
  })

  await test.step('the eraser takes anybody’s; Esc spares, undo brings back', async () => {
    await takes(ben, 'eraser')
    await bens.draws([at(5, 150), at(5, 190)], () => bens.key('Escape'))
    await bens.draws([at(11, 165), at(13, 165)])
    await expect.poll(() => strokes(ana)).toBe(1)
    await bens.draws([at(5, 150), at(5, 190)])
    await expect.poll(() => strokes(ana)).toBe(0)
    await bens.key('Control+z')
    await expect
      .poll(async () => (await ana.board()).drawing.map(({ color }) => color))
      .toEqual(['red'])
  })

  await test.step('a loop around a silence circles it, or stays a drawing for who wants that', async () => {
    await takes(ben, 'marker')
    await bens.draws(loop)
    await expect(circles(ana)).toHaveText(['2 h 10 min', '1 h 51 min'])
    expect(await strokes(ana)).toBe(1)
    await ben.presses(ben.say('draw.keepAsDrawing'))
    await expect.poll(() => strokes(ana)).toBe(2)
    expect((await ana.board()).marks).toEqual([])
    await bens.key('Control+z')
    await expect(circles(ana)).toHaveText(['2 h 10 min', '1 h 51 min'])
  })

  await test.step('a laser is seen where it shines, and leaves nothing', async () => {
    const before = await ben.board()
    await takes(ana, 'laser')
    // What one has in the hand, or somebody shines on: nothing at the moment.
    const light = ben.page.locator('.board__canvas').nth(2)
    await ben.page.mouse.move(700, 30)
    await expect(light).toBeHidden()
    await anas.draws([at(6, -200), at(7, -240), at(8, -200)], async () => {
      await expect(light).toBeVisible()
    })
    expect(ben.watch.received('"laser":{"line":')).toBe(true)
    await expect(light).toBeHidden()
    expect(await ben.board()).toEqual(before)
  })

  await test.step('by ear, and cleared away by who leads', async () => {
    await ana.looksAt('outline')
    await ana.sees(ana.say('draw.count', { count: 1 }))
    await ana.presses(ana.say('draw.eraseAll'))
    await expect.poll(() => strokes(ben)).toBe(0)
    await ana.presses(ana.say('draw.bringBack'))
    await expect.poll(() => strokes(ben)).toBe(1)
    await ben.looksAt('outline')
    await ben.sees(ben.say('draw.count', { count: 1 }))
    await expect(ben.page.getByRole('button', { name: ben.say('draw.eraseAll') })).toHaveCount(0)
  })
})

test('by finger and by pen on a phone', async ({ server, cast }, info) => {
  const screen = {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  } as const
  const { facilitator: ana } = await startReview(
    { server, cast, info },
    { guests: [], phase: 'gaps', casting: { screen } },
  )
  await ana.page.getByRole('button', { name: ana.say('undo.hide') }).click()
  await ana.looksAt('board')
  await ana.board()
  const hands = new BoardHands(ana)
  const pens = await PenHands.of(ana, hands)
  const strokes = async () => (await ana.board()).strokes
  const camera = () => ana.page.evaluate(() => window.kraftline?.camera())

  // While one selects, a finger pans and a pen draws; the hand that rests beside it does nothing.
  const before = await camera()
  await pens.strokes([at(6, 110), at(8, 120), at(12, 150)])
  expect(await camera()).not.toEqual(before)
  expect(await strokes()).toBe(0)
  const still = await camera()
  await pens.pens([at(6, 110), at(9, 115), at(12, 110)], () =>
    pens.strokes([at(10, 160), at(12, 190)]),
  )
  await expect.poll(strokes).toBe(1)
  expect(await camera()).toEqual(still)

  // With the marker a finger draws, and two look closer and draw nothing.
  await takes(ana, 'marker')
  await pens.strokes([at(6, 130), at(9, 140), at(12, 130)])
  await expect.poll(strokes).toBe(2)
  await pens.spreads(at(10, 130), 60)
  await expect.poll(async () => (await camera())?.zoom).toBeGreaterThan((still?.zoom ?? 1) * 1.4)
  expect(await strokes()).toBe(2)
})

async function takes({ page, say }: Person, tool: 'marker' | 'eraser' | 'laser'): Promise<void> {
  const button = page.getByRole('button', { name: say(`board.tool.${tool}`), exact: true })
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
}

function circles(person: Person) {
  return person.part(person.say('circle.heading')).getByRole('listitem').locator('strong')
}

/** How many pixels of ink lie above each other at a place that a level line goes through. */
async function penWidthAt({ page }: Person, hands: BoardHands, place: Place): Promise<number> {
  const { x, y } = await hands.pixels(place)
  return await page.evaluate(
    ([left, top]) => {
      const canvas = document.querySelectorAll<HTMLCanvasElement>('.board__canvas')[1]
      const context = canvas?.getContext('2d')
      if (!canvas || !context) return 0
      const box = canvas.getBoundingClientRect()
      const column = context.getImageData(left - box.left, top - box.top - 20, 1, 40).data
      return column.filter((value, index) => index % 4 === 3 && value > 127).length
    },
    [x, y] as const,
  )
}
