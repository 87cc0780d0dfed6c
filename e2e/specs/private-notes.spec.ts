import { expect } from '@playwright/test'
import { hearEverything, searchForms } from '../actors/hearing.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'

const letters = 'CanaryQz7'
const words = ['nobody told support', 'two hours of silence', 'status page was green', 'wrong list']
const canaries = words.map((text, index) => `${letters}${index} ${text}`)

test('what one writes for oneself reaches nobody, byte by byte, before it is stuck', async ({
  server,
  cast,
}, info) => {
  const { facilitator, guests } = await startReview(
    { server, cast, info },
    { guests: ['Lea', 'Max', 'Zoe'], phase: 'evaluate' },
  )
  const [lea, max, zoe] = guests as [(typeof guests)[0], (typeof guests)[0], (typeof guests)[0]]
  const others = [facilitator, max, zoe]
  const heard = others.map(({ page }) => hearEverything(page))
  // From here on, what reaches them from the first byte of a fresh page.
  await Promise.all(others.map(({ page }) => page.reload()))
  for (const text of canaries.slice(0, 3)) await lea.writes(text, 'yellow')
  const half = `${letters}9 half of a thought`
  await (await lea.opensComposer()).fill(half)
  await lea.isSaved()
  await facilitator.sees(facilitator.say('written.each', { name: 'Lea', count: 3 }))

  await facilitator.moves('causes')
  for (const person of [lea, ...others]) await person.seesPhase('causes')
  const early = await Promise.all(heard.map((ear) => ear.bytes()))
  const before = early.map((bytes) => searchForms(bytes, letters))
  const searched = early.reduce((sum, bytes) => sum + bytes.byteLength, 0)
  expect(before.map(({ found }) => found)).toEqual([0, 0, 0])

  const placed = canaries[1] ?? ''
  await lea.sticks(placed)
  for (const person of others) await expect.poll(() => person.noteTexts()).toEqual([placed])
  const late = await Promise.all(heard.map((ear) => ear.bytes()))
  for (const bytes of late) {
    const all = searchForms(bytes, letters)
    // The control: the one that was stuck is found, and none but it.
    expect(all.found).toBeGreaterThan(0)
    expect(all.found).toBe(searchForms(bytes, placed.slice(0, letters.length + 1)).found)
  }
  process.stdout.write(
    `Private notes: ${searched} bytes of ${others.length} people searched in ${before[0]?.forms} forms, 0 found; the one that was stuck was.\n`,
  )
})

test('what was being written outlives a reload and a change of phase; a note thrown away comes back', async ({
  server,
  cast,
}, info) => {
  const { facilitator, guests } = await startReview(
    { server, cast, info },
    { guests: ['Lea'], phase: 'evaluate' },
  )
  const lea = guests[0]!
  const composer = await lea.opensComposer()
  // Whoever has just come into the phase of writing can type at once.
  await expect(composer).toBeFocused()
  await lea.sees(lea.say('drafts.named'))
  await lea.page.keyboard.type('Half of a tho')
  await lea.page.reload()
  await expect(await lea.opensComposer()).toHaveValue('Half of a tho')
  await facilitator.moves('causes')
  await lea.seesPhase('causes')
  await expect(await lea.opensComposer()).toHaveValue('Half of a tho')
  await (await lea.opensComposer()).press('Control+End')
  await lea.page.keyboard.type('ught')
  await lea.page.keyboard.press('Control+Enter')
  await lea.draft('Half of a thought')
  await expect(await lea.opensComposer()).toHaveValue('')

  await lea.drafts.getByRole('button', { name: lea.say('drafts.delete', { number: 1 }) }).click()
  await lea.presses(lea.say('drafts.bringBack'))
  await lea.draft('Half of a thought')
})

test('a note for somebody without a device says for whom, and by whom', async ({
  server,
  cast,
}, info) => {
  const { facilitator, guests } = await startReview(
    { server, cast, info },
    { guests: ['Lea'], phase: 'causes' },
  )
  const lea = guests[0]!
  await lea.opensComposer()
  await lea.presses(lea.say('drafts.for'))
  await lea.drafts.getByLabel(lea.say('drafts.forWhom')).fill('Sam')
  await lea.writes('The phone rang all night', 'orange')
  await expect(await lea.draft('The phone rang all night')).toContainText('Sam')
  await lea.sticks('The phone rang all night')
  await expect
    .poll(async () => (await facilitator.board()).notes)
    .toMatchObject([{ onBehalfOf: 'Sam' }])
  await facilitator.opensNote('The phone rang all night')
  await expect(facilitator.openNote).toContainText(
    facilitator.say('note.forBy', { name: 'Sam', author: 'Lea' }),
  )
})
