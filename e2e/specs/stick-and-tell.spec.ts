import { minute } from '@kraftline/core/time'
import { expect } from '@playwright/test'
import { BoardHands } from '../actors/board-hands.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'

test('everybody has a turn, with skip and come back later, and whoever speaks may end it', async ({
  server,
  cast,
}, info) => {
  const { facilitator, guests } = await startReview(
    { server, cast, info },
    { guests: ['Lea', 'Max'], phase: 'causes' },
  )
  const [lea, max] = guests as [(typeof guests)[0], (typeof guests)[0]]
  await lea.sees(lea.say('floor.youNext'))
  await facilitator.presses(facilitator.say('floor.begin', { name: 'Lea' }))
  await lea.sees(lea.say('floor.mine'))
  await expect(lea.floor).toContainText(/0[67]:\d\d/)
  await max.sees(max.say('floor.has', { name: 'Lea' }))
  await max.sees(max.say('floor.youNext'))

  await facilitator.presses(facilitator.say('floor.later'))
  await max.sees(max.say('floor.mine'))
  await lea.sees(lea.say('floor.youNext'))
  await server.advance(14 * minute)
  await facilitator.presses(facilitator.say('facilitate.pause'))
  await max.sees(max.say('floor.over'))

  await max.presses(max.say('floor.done'))
  await lea.sees(lea.say('floor.mine'))
  await facilitator.presses(facilitator.say('floor.skip'))
  await facilitator.sees(facilitator.say('floor.allHeard'))
  await expect(lea.floor).toContainText(lea.say('floor.allHeard'))
})

test('all at once, each in a place of its own, and back again; then gathered under one problem', async ({
  server,
  cast,
}, info) => {
  const { facilitator, guests } = await startReview(
    { server, cast, info },
    { guests: ['Lea', 'Max'], phase: 'evaluate' },
  )
  const [lea, max] = guests as [(typeof guests)[0], (typeof guests)[0]]
  const texts = ['Nobody wrote', 'Support heard it last', 'The page stayed green']
  for (const text of texts) await lea.writes(text, 'grey')
  await max.writes('Max saw nothing either', 'blue')
  await facilitator.moves('causes')
  await lea.seesPhase('causes')

  const notesOf = async () => (await lea.board()).notes
  await lea.presses(lea.say('drafts.stickAll', { count: 3 }))
  await expect.poll(async () => (await notesOf()).map(({ text }) => text).toSorted()).toEqual(texts)
  const places = (await notesOf()).map(({ at, lane }) => `${at} ${lane}`)
  expect(new Set(places).size).toBe(3)
  await lea.presses(lea.say('drafts.takeBack'))
  await expect.poll(notesOf).toEqual([])
  for (const text of texts) await lea.draft(text)
  await lea.presses(lea.say('drafts.stickAll', { count: 3 }))
  await max.sticks('Max saw nothing either')
  await expect.poll(async () => (await notesOf()).length).toBe(4)

  const noteOf = async (text: string) => {
    const note = (await notesOf()).find((other) => other.text === text)
    if (!note) throw new Error(`there is no note “${text}”`)
    return note
  }
  const underOf = async (text: string) => (await noteOf(text)).problemId
  const head = await noteOf('Nobody wrote')

  await test.step('by hand: one note is let go on another', async () => {
    const hands = new BoardHands(facilitator)
    await facilitator.looksAt('board')
    await hands.drags(await noteOf('Support heard it last'), head)
    await expect.poll(() => underOf('Support heard it last')).toBe(head.id)
    await hands.key('Control+z')
    await expect.poll(() => underOf('Support heard it last')).toBeNull()
    await hands.key('Control+Shift+z')
    await expect.poll(() => underOf('Support heard it last')).toBe(head.id)
  })

  await test.step('by a form: a head takes its own along', async () => {
    await max.opensNote('Nobody wrote')
    await max.openNote
      .getByLabel(max.say('note.under'))
      .selectOption({ label: 'Max saw nothing either' })
    const newHead = await noteOf('Max saw nothing either')
    for (const text of ['Nobody wrote', 'Support heard it last']) {
      await expect.poll(() => underOf(text)).toBe(newHead.id)
    }
    await max.opensNote('Max saw nothing either')
    await max.sees(max.say('note.gathered', { count: 2 }))
    await max.presses(max.say('note.ungather', { note: 'Nobody wrote' }))
    await expect.poll(() => underOf('Nobody wrote')).toBeNull()
  })
})

test('two people climb the same ladder of whys, and lose no word', async ({
  server,
  cast,
}, info) => {
  const { guests } = await startReview(
    { server, cast, info },
    { guests: ['Lea', 'Max'], phase: 'causes' },
  )
  const [lea, max] = guests as [(typeof guests)[0], (typeof guests)[0]]
  const cause = 'Nobody was asked to write'
  await lea.namesCause(cause, { whys: ['We were all at the database'], notes: [] })
  await max.opensCause(cause)
  const whyOf = (person: typeof lea, number: number) =>
    person.openCause.getByLabel(person.say('causes.why', { number }), { exact: true })
  await expect(whyOf(max, 1)).toHaveValue('We were all at the database')

  await whyOf(lea, 1).focus()
  await lea.page.keyboard.press('End')
  await Promise.all([
    lea.page.keyboard.type(', with no role for it'),
    whyOf(max, 1)
      .focus()
      .then(async () => {
        await max.page.keyboard.press('Home')
        await max.page.keyboard.type('Because ')
      }),
  ])
  const whys = async () => (await lea.board()).causes[0]?.whys.join(' | ') ?? ''
  for (const part of ['Because ', 'We were all at the database', ', with no role for it']) {
    await expect.poll(whys).toContain(part)
  }

  // Two who change one rung at the same moment are both kept, each on a rung of their own.
  await expect.poll(async () => (await max.board()).causes).toEqual((await lea.board()).causes)
  const last = (await lea.board()).causes[0]?.whys.length ?? 0
  await whyOf(lea, last).focus()
  await lea.page.keyboard.press('End')
  await lea.page.keyboard.press('Enter')
  await expect(whyOf(lea, last + 1)).toBeFocused()
  await lea.page.keyboard.type('The runbook knows only who repairs')
  await lea.page.keyboard.press('Shift+Enter')
  await lea.page.keyboard.type('and nobody who writes')
  await expect(whyOf(max, last + 1)).toHaveValue(
    'The runbook knows only who repairs\nand nobody who writes',
  )
  await lea.sortsCause('no-owner')
  await lea.presses(lea.say('common.close'))
  await lea.unfoldsCauses()
  await expect(lea.causes).toContainText(lea.say('causes.summary', { whys: last + 1, notes: 0 }))
})
