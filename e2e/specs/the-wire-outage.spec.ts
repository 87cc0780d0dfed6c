import { expect } from '@playwright/test'
import type { Person } from '../actors/person.ts'
import { startReview } from '../actors/start-review.ts'
import { crashes, isAskedBeforeLeaving, opensTab, pillOf, seesWire } from '../actors/wire.ts'
import { test } from '../fixtures/cast.ts'

test('what is written while the server is away outlives a reload, is counted, and arrives', async ({
  server,
  cast,
}, info) => {
  const { facilitator: ana, guests } = await startReview(
    { server, cast, info },
    { guests: ['Ben'], phase: 'causes' },
  )
  const ben = guests[0]!
  await ben.adds('Written while all was well')
  await seesWire(ben, 'wire.saved')
  await expect(pillOf(ben)).toHaveText(/Saved \d\d:\d\d:\d\d$/)

  cast.expectOutage()
  await server.kill()
  await seesWire(ben, 'wire.connecting')
  await expect(pillOf(ben)).toHaveText(ben.say('wire.connecting', { count: 0 }))
  await ben.adds('The first while it was away')
  await expect(pillOf(ben)).toHaveText(ben.say('wire.connecting', { count: 1 }))
  await ben.adds('The second')
  await ben.writes('And a draft')
  await expect(pillOf(ben)).toHaveText(ben.say('wire.connecting', { count: 3 }))
  expect(await isAskedBeforeLeaving(ben)).toBe(true)
  // The same by a link of the page's own.
  const stays = ben.page.waitForEvent('dialog').then((dialog) => dialog.dismiss())
  await ben.page.getByRole('link', { name: 'Kraftline' }).click()
  await stays
  await seesWire(ben, 'wire.connecting', 3)

  // There is no page to be had from a server that is away.
  await ben.page.reload().catch(() => {})
  await server.restart()
  await ben.page.goto(ana.links.participant)
  await seesWire(ben, 'wire.saved')
  const all = ['The first while it was away', 'The second', 'Written while all was well']
  await expect.poll(() => ben.noteTexts()).toEqual(all)
  await ben.draft('And a draft')
  await expect.poll(() => ana.noteTexts()).toEqual(all)
  expect(ana.watch.received('And a draft')).toBe(false)
})

test('a page that comes back before its connection shows what it kept, and counts it', async ({
  server,
  cast,
}, info) => {
  const { facilitator: ana, guests } = await startReview(
    { server, cast, info },
    { guests: ['Ben'], phase: 'causes' },
  )
  const ben = guests[0]!
  let isCut = false
  await ben.page.routeWebSocket(/\/sync\//, async (socket) => {
    if (isCut) await socket.close({ code: 1013, reason: '' })
    else socket.connectToServer()
  })
  await ben.page.reload()
  await ben.adds('Kept by the server')
  await seesWire(ben, 'wire.saved')
  isCut = true
  cast.expectOutage()
  await server.kill()
  await ben.adds('Kept in this browser')
  await ben.writes('And this draft')
  await expect(pillOf(ben)).toHaveText(ben.say('wire.connecting', { count: 2 }))
  await server.restart()

  await ben.page.reload()
  await expect(pillOf(ben)).toHaveText(ben.say('wire.connecting', { count: 2 }))
  await ben.sees(ben.say('wire.closed.tryAgain'))
  await ben.looksAt('outline')
  await ben.sees('Kept in this browser')
  await ben.looksAt('board')
  await ben.draft('And this draft')
  expect(await isAskedBeforeLeaving(ben)).toBe(true)

  isCut = false
  await seesWire(ben, 'wire.saved')
  await expect.poll(() => ana.noteTexts()).toContain('Kept in this browser')
  expect(await isAskedBeforeLeaving(ben)).toBe(false)
})

test('a new version is rolled out while two people type: they are told, and go on', async ({
  server,
  cast,
}, info) => {
  const { facilitator: ana, guests } = await startReview(
    { server, cast, info },
    { guests: ['Ben'], phase: 'causes' },
  )
  const ben = guests[0]!
  await ana.adds('Ana')
  await ben.adds('Ben')
  await ana.opensNote('Ana')
  await ben.opensNote('Ben')
  const words = (name: string) =>
    Array.from({ length: 40 }, (_, index) => ` ${name.at(0)}${index}`).join('')
  let isTyping = true
  const types = async (person: Person) => {
    await person.openText.press('End')
    await person.openText.pressSequentially(words(person.name), { delay: 30, timeout: 60_000 })
  }
  const typing = Promise.all([types(ana), types(ben)]).then(() => {
    isTyping = false
  })
  await ana.sees(/ B3 /)

  cast.expectOutage()
  expect(await server.stop()).toBe(0)
  await ben.sees(ben.say('wire.closed.restarting'))
  expect(isTyping, 'the control: it was in the middle of their typing').toBe(true)
  await server.restart()
  await typing
  const all = [ana, ben].map(({ name }) => name + words(name))
  for (const person of [ana, ben]) {
    await seesWire(person, 'wire.saved')
    await person.closesNote()
    await person.looksAt('board')
    await expect.poll(() => person.noteTexts()).toEqual(all)
  }
})

test('a tab that crashes loses nothing of what waited in it', async ({ server, cast }, info) => {
  const { facilitator: ana, guests } = await startReview(
    { server, cast, info },
    { guests: ['Ben'], phase: 'causes' },
  )
  const ben = guests[0]!
  const address = ben.page.url()
  cast.expectOutage()
  await server.kill()
  await ben.adds('Before the crash')
  await ben.writes('A draft before the crash')
  await expect(pillOf(ben)).toHaveText(ben.say('wire.connecting', { count: 2 }))
  await crashes(ben)
  await server.restart()

  const again = await opensTab(ben, address)
  await again.draft('A draft before the crash')
  await seesWire(again, 'wire.saved')
  await expect.poll(() => again.noteTexts()).toEqual(['Before the crash'])
  await expect.poll(() => ana.noteTexts()).toEqual(['Before the crash'])
})

test('without a network the pill says so within seconds, and comes back at once', async ({
  server,
  cast,
}, info) => {
  const { facilitator: ana, guests } = await startReview(
    { server, cast, info },
    { guests: ['Ben'], phase: 'causes' },
  )
  const ben = guests[0]!
  cast.expectOutage()
  await ben.page.context().setOffline(true)
  await expect(pillOf(ben)).toHaveText(ben.say('wire.offline', { count: 0 }))
  await ben.adds('Written on a train')
  await expect(pillOf(ben)).toHaveText(ben.say('wire.offline', { count: 1 }))
  await ben.page.context().setOffline(false)
  await seesWire(ben, 'wire.saved')
  await expect.poll(() => ana.noteTexts()).toEqual(['Written on a train'])
})

test('an outage is told in the words of each language', async ({ server, cast }, info) => {
  const { facilitator: anna, guests } = await startReview(
    { server, cast, info },
    { guests: ['Boris'], phase: 'causes', casting: { locale: 'ru' } },
  )
  const boris = guests[0]!
  await boris.hasOutline()
  cast.expectOutage()
  await server.kill()
  for (const text of ['Первая', 'Вторая', 'Третья']) await boris.adds(text)
  await expect(pillOf(boris)).toHaveText(/: 3 правки хранятся здесь$/)
  await seesWire(anna, 'wire.connecting')
})
