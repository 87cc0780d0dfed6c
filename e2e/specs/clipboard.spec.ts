import { hour } from '@kraftline/core/time'
import { expect } from '@playwright/test'
import { BoardHands, expectApart } from '../actors/board-hands.ts'
import type { Person } from '../actors/person.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'

const start = Date.UTC(2018, 9, 21, 22, 52)
const early = { at: start + 4 * hour, lane: -190 }
const empty = { at: start + 16 * hour, lane: 190 }

test('notes go through the clipboard: within a board, to another, and as text', async ({
  server,
  cast,
}, info) => {
  const stage = { server, cast, info }
  const { facilitator: ana, guests } = await startReview(stage, {
    guests: ['Ben'],
    phase: 'causes',
  })
  const ben = guests[0]!
  const [anasHand, bensHand] = [new BoardHands(ana), new BoardHands(ben)]
  await ana.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])

  await test.step('a text is a note per line, none on another, and one step to take back', async () => {
    await anasHand.movesTo(early)
    await pastes(ana, 'One thing\n\nAnother, with a tab\there\nA third\n')
    const texts = ['A third', 'Another, with a tab here', 'One thing']
    await expect.poll(() => ben.noteTexts()).toEqual(texts)
    await expectApart(ben)
    const { notes } = await ben.board()
    expect(new Set(notes.map(({ authorId }) => authorId)).size).toBe(1)
    await anasHand.key('Control+z')
    await expect.poll(() => ben.noteTexts()).toEqual([])
    await anasHand.key('Control+y')
    await expect.poll(() => ben.noteTexts()).toEqual(texts)
    await pastes(ana, Array.from({ length: 201 }, (_, line) => `Line ${line}`).join('\n'))
    await ana.sees(ana.say('clipboard.tooMuch', { count: 200 }))
    expect(await ana.noteTexts()).toHaveLength(3)
  })

  await test.step('cut and pasted they keep their places to each other; their author is who pastes', async () => {
    const before = offsets(await ben.board())
    await bensHand.presses({ at: start + 20 * hour, lane: -250 })
    await bensHand.key('Control+a')
    const held = await takes(ben, 'cut')
    expect(held.text.split('\n').toSorted()).toEqual([
      'A third',
      'Another, with a tab here',
      'One thing',
    ])
    await expect.poll(() => ana.noteTexts()).toEqual([])
    await bensHand.movesTo(empty)
    await pastes(ben, held.text, held.html)
    await expect.poll(() => ana.noteTexts()).toHaveLength(3)
    const after = await ana.board()
    const drift = offsets(after).map((offset, index) => Math.abs(offset - (before[index] ?? 0)))
    expect(Math.max(...drift)).toBeLessThan(1_000)
    expect(after.notes.map(({ authorId }) => authorId)).toEqual(
      Array.from({ length: 3 }, () => after.notes[0]?.authorId),
    )
    await expectApart(ana)
  })

  await test.step('by the menu they come to another board, where notes start among one’s own', async () => {
    await anasHand.presses({ at: start + 20 * hour, lane: -250 })
    await anasHand.key('Control+a')
    const taken = await takes(ana, 'copy')
    await ana.page.goto('about:blank')
    const other = await startReview(stage, { guests: [], phase: 'evaluate', facilitator: 'Cleo' })
    const cleo = other.facilitator
    await new BoardHands(cleo).pixels(empty)
    await pastes(cleo, taken.text, taken.html)
    await cleo.sees(cleo.say('clipboard.drafted', { count: 3 }))
    await cleo.draft('Another, with a tab here')
    expect(await cleo.noteTexts()).toEqual([])
  })
})

/** What a person's own key would do, whose clipboard no other test shares. */
async function pastes({ page }: Person, text: string, html = ''): Promise<void> {
  await page.evaluate(
    ([plain, rich]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', plain)
      if (rich) clipboardData.setData('text/html', rich)
      const init = { clipboardData, bubbles: true, cancelable: true }
      document.body.dispatchEvent(new ClipboardEvent('paste', init))
    },
    [text, html] as const,
  )
}

async function takes({ page }: Person, way: 'copy' | 'cut') {
  return await page.evaluate((type) => {
    const clipboardData = new DataTransfer()
    const init = { clipboardData, bubbles: true, cancelable: true }
    document.body.dispatchEvent(new ClipboardEvent(type, init))
    return {
      text: clipboardData.getData('text/plain'),
      html: clipboardData.getData('text/html'),
    }
  }, way)
}

type Board = Awaited<ReturnType<Person['board']>>

/** How far each note lies from the first by name, in milliseconds and in pixels. */
function offsets({ notes }: Board): number[] {
  const sorted = notes.toSorted((a, b) => a.text.localeCompare(b.text))
  const [first] = sorted
  return sorted.flatMap(({ at, lane }) => [at - (first?.at ?? 0), lane - (first?.lane ?? 0)])
}
