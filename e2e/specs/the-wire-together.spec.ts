import { minute } from '@kraftline/core/time'
import { expect } from '@playwright/test'
import { BoardHands } from '../actors/board-hands.ts'
import type { Person } from '../actors/person.ts'
import { startReview } from '../actors/start-review.ts'
import { opensTab, pillOf, seesWire } from '../actors/wire.ts'
import { test } from '../fixtures/cast.ts'

const start = Date.UTC(2018, 9, 21, 22, 52)

test('two who type between the same letters at the same time both have their word whole', async ({
  server,
  cast,
}, info) => {
  const { facilitator: ana, guests } = await startReview(
    { server, cast, info },
    { guests: ['Ben'], phase: 'causes' },
  )
  const ben = guests[0]!
  await ana.adds('aaaa')
  await Promise.all([ana.opensNote('aaaa'), ben.opensNote('aaaa')])
  await Promise.all([caretAt(ana, 2), caretAt(ben, 2)])
  await Promise.all([
    ana.page.keyboard.type('banana', { delay: 15 }),
    ben.page.keyboard.type('ananas', { delay: 20 }),
  ])
  await expect.poll(() => ana.openText.inputValue()).toHaveLength(16)
  const text = await ana.openText.inputValue()
  expect(['aabananaananasaa', 'aaananasbananaaa']).toContain(text)
  await expect(ben.openText).toHaveValue(text)

  // Each goes on where they were, whatever was put in before it meanwhile.
  await Promise.all([ana.page.keyboard.type('! '), ben.page.keyboard.type('? ')])
  const after = text.replace('banana', 'banana! ').replace('ananas', 'ananas? ')
  for (const person of [ana, ben]) await expect(person.openText).toHaveValue(after)

  // What is selected stays selected as others write before and behind it.
  await ana.openText.press('Control+a')
  await caretAt(ben, 0)
  await ben.page.keyboard.type('Ben: ')
  await expect(ana.openText).toHaveValue(`Ben: ${after}`)
  await ana.page.keyboard.type('all of mine')
  for (const person of [ana, ben]) await expect(person.openText).toHaveValue('Ben: all of mine')
})

test('two tabs of one person meet at the server and nowhere else', async ({
  server,
  cast,
}, info) => {
  const { guests } = await startReview({ server, cast, info }, { guests: ['Ben'], phase: 'causes' })
  const one = guests[0]!
  const other = await opensTab(one)
  await one.adds('From the first tab')
  await expect.poll(() => other.noteTexts()).toEqual(['From the first tab'])
  await other.adds('From the second')
  await expect.poll(() => one.noteTexts()).toHaveLength(2)
  for (const tab of [one, other]) await seesWire(tab, 'wire.saved')

  cast.expectOutage()
  other.watch.expectsOutage(true)
  await server.kill()
  await one.adds('While the server was away')
  await expect(pillOf(one)).toHaveText(one.say('wire.connecting', { count: 1 }))
  await expect(pillOf(other)).toHaveText(one.say('wire.connecting', { count: 0 }))
  expect(await other.noteTexts()).toHaveLength(2)
  await other.adds('In the other tab too')
  await expect(pillOf(other)).toHaveText(one.say('wire.connecting', { count: 1 }))

  await server.restart()
  for (const tab of [one, other]) {
    await seesWire(tab, 'wire.saved')
    await expect.poll(() => tab.noteTexts()).toHaveLength(4)
  }
  expect(other.watch.troubles).toEqual([])

  // What one tab leaves behind, the other still needs: its copy goes on.
  await one.page.getByRole('link', { name: 'Kraftline' }).click()
  await one.seesHeading(one.say('home.form.heading'))
  await other.adds('After the first tab left')
  await seesWire(other, 'wire.saved')
  expect(other.watch.troubles).toEqual([])
})

test('a browser tells where its own hand is, and sends on nothing that it hears of others', async ({
  server,
  cast,
}, info) => {
  const { facilitator: ana, guests } = await startReview(
    { server, cast, info },
    { guests: ['Ben'], phase: 'causes' },
  )
  const ben = guests[0]!
  const sent = { ana: presenceFrames(ana), ben: presenceFrames(ben) }
  await Promise.all([ana.page.reload(), ben.page.reload()])
  const [anasHand, bensHand] = [new BoardHands(ana), new BoardHands(ben)]
  await anasHand.movesTo({ at: start, lane: 100 })
  await bensHand.movesTo({ at: start, lane: -100 })
  await expect.poll(() => heardOf(ana, 'Ben')).toBe(true)
  await expect.poll(() => heardOf(ben, 'Ana')).toBe(true)
  const before = sent.ben.length
  for (let step = 1; step <= 20; step++) {
    await bensHand.movesTo({ at: start + step * 10 * minute, lane: -140 })
  }
  await expect.poll(() => sent.ben.at(-1)?.toString()).toContain('"lane":-140')
  expect(sent.ben.length).toBeGreaterThan(before + 1)
  // Each says where its own hand is. Who somebody is comes from the server, and would be in an echo.
  for (const frame of [...sent.ana, ...sent.ben]) {
    expect(entriesIn(frame)).toBe(1)
    expect(frame.includes('"name"')).toBe(false)
  }
})

async function caretAt({ openText }: Person, index: number): Promise<void> {
  await openText.focus()
  await openText.evaluate((area, place) => {
    if (area instanceof HTMLTextAreaElement) area.setSelectionRange(place, place)
  }, index)
}

/** Every presence frame that a page sends from its next load on. */
function presenceFrames({ page }: Person): Buffer[] {
  const frames: Buffer[] = []
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      const frame = Buffer.from(payload)
      if (socket.url().includes('/sync/') && frame[0] === 1) frames.push(frame)
    })
  })
  return frames
}

/** How many clients a presence frame is about: message 1, how long the rest is, and their count. */
function entriesIn(frame: Buffer): number | undefined {
  const lengthEnds = frame.findIndex((byte, index) => index > 0 && byte < 128)
  return frame[lengthEnds + 1]
}

function heardOf({ watch }: Person, name: string): boolean {
  return watch.frames.some((frame) => frame[0] === 1 && frame.includes(`"name":"${name}"`))
}
