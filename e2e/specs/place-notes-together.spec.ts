import { hour, minute } from '@kraftline/core/time'
import { expect } from '@playwright/test'
import { BoardHands, type Place } from '../actors/board-hands.ts'
import type { Person } from '../actors/person.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'

const start = Date.UTC(2018, 9, 21, 22, 52)
const early = { at: start + 5 * hour, lane: -150 }
const late = { at: start + 14 * hour, lane: 160 }

test('two people place notes at the same time, by hand', async ({ server, cast }, info) => {
  test.setTimeout(180_000)
  const { facilitator: ana, guests } = await startReview(
    { server, cast, info },
    { guests: ['Ben'], phase: 'causes' },
  )
  const [ben] = guests
  if (!ben) throw new Error('nobody came')
  const [anasHand, bensHand] = [new BoardHands(ana), new BoardHands(ben)]

  await test.step('each sticks one, and both have both', async () => {
    await Promise.all([
      anasHand.sticksNote(early, 'Nobody said a word'),
      bensHand.sticksNote(late, 'The blog was hard to find'),
    ])
    const both = ['Nobody said a word', 'The blog was hard to find']
    await expect.poll(() => ana.noteTexts()).toEqual(both)
    await expect.poll(() => ben.noteTexts()).toEqual(both)
    const placed = await noteOf(ben, both[0])
    expect(Math.abs(placed.at - early.at)).toBeLessThan(15 * minute)
    expect(Math.abs(placed.lane - early.lane)).toBeLessThan(4)
  })

  await test.step('a drag moves it for everybody', async () => {
    const before = await noteOf(ana, 'The blog was hard to find')
    const to = { at: before.at - 4 * hour, lane: before.lane - 40 }
    await anasHand.drags(before, to)
    await expect
      .poll(async () => Math.abs((await noteOf(ben, before.text)).at - to.at))
      .toBeLessThan(15 * minute)
    const after = await noteOf(ben, before.text)
    expect(Math.abs(after.lane - to.lane)).toBeLessThan(4)
    expect(after.authorId).toBe(before.authorId)
  })

  await test.step('undo takes back one’s own edits only', async () => {
    const bens = await noteOf(ana, 'The blog was hard to find')
    await bensHand.presses(await noteOf(ben, 'Nobody said a word'))
    await bensHand.key('Delete')
    await expect.poll(() => ana.noteTexts()).toEqual([bens.text])
    // Her drag is the last thing that she did; his deletion is not hers to take back.
    await anasHand.presses({ at: start + 20 * hour, lane: -200 })
    await anasHand.key('Control+z')
    await expect.poll(async () => (await noteOf(ben, bens.text)).at).toBeGreaterThan(bens.at + hour)
    expect(await ben.noteTexts()).toEqual([bens.text])
    await bensHand.key('Control+z')
    await expect.poll(() => ana.noteTexts()).toHaveLength(2)
  })

  await test.step('both type into one note, and every word stays', async () => {
    await Promise.all([ana.opensNote('The blog'), ben.opensNote('The blog')])
    await Promise.all([toEnd(ana), toStart(ben)])
    await Promise.all([
      ana.page.keyboard.type(', even for us who wrote it'),
      ben.page.keyboard.type('Most customers say: '),
    ])
    const all = 'Most customers say: The blog was hard to find, even for us who wrote it'
    for (const person of [ana, ben]) await expect(person.openText).toHaveValue(all)

    // At one and the same place, whose word comes first is anybody's guess; they don't mingle.
    await Promise.all([toEnd(ana), toEnd(ben)])
    await Promise.all([ana.page.keyboard.type('quickly'), ben.page.keyboard.type('BRANDS')])
    const bothOrders = [`${all}quicklyBRANDS`, `${all}BRANDSquickly`]
    await expect.poll(() => ana.openText.inputValue()).toHaveLength(bothOrders[0]!.length)
    const text = await ana.openText.inputValue()
    expect(bothOrders).toContain(text)
    for (const person of [ana, ben]) {
      await expect(person.openText).toHaveValue(text)
      await person.looksAt('board')
      await expect.poll(() => person.noteTexts()).toContain(text)
    }
  })

  await test.step('each sees where the other points', async () => {
    await anasHand.movesTo(early)
    await expect.poll(() => whereSeenBy(ben, 'Ana')?.lane).toBeCloseTo(early.lane, -1)
    expect(Math.abs((whereSeenBy(ben, 'Ana')?.at ?? 0) - early.at)).toBeLessThan(15 * minute)
  })
})

test('what others add takes nobody’s place to type', async ({ server, cast }, info) => {
  const { facilitator: ana, guests } = await startReview(
    { server, cast, info },
    { guests: ['Ben'], phase: 'causes' },
  )
  const ben = guests[0]!
  const composer = await ben.opensComposer()
  await composer.focus()
  await ana.namesCause('Nobody was asked to', { whys: [], notes: [] })
  await expect
    .poll(async () => (await ben.board()).causes)
    .toMatchObject([{ text: 'Nobody was asked to' }])
  await expect(composer).toBeFocused()
})

async function noteOf(person: Person, text: string | undefined) {
  const note = (await person.board()).notes.find((other) => other.text === text)
  if (!note) throw new Error(`${person.name} has no note “${text}”`)
  return note
}

async function toEnd({ openText }: Person): Promise<void> {
  await openText.focus()
  await openText.press('Control+End')
}

async function toStart({ openText }: Person): Promise<void> {
  await openText.focus()
  await openText.press('Control+Home')
}

/** Where a browser was last told that somebody points: presence is message 1, and carries JSON. */
function whereSeenBy({ watch }: Person, name: string): Place | undefined {
  const told = watch.frames.filter((frame) => frame[0] === 1).map((frame) => frame.toString())
  const about = told.findLast((text) => text.includes(`"name":"${name}"`))
  const [, at, lane] = /"cursor":\{"at":([\d.]+),"lane":(-?[\d.]+)\}/.exec(about ?? '') ?? []
  return at && lane ? { at: Number(at), lane: Number(lane) } : undefined
}
