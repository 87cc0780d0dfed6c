import { closeCodes, closeReasons } from '@kraftline/core/protocol/sync'
import { expect, type WebSocketRoute } from '@playwright/test'
import type { Person } from '../actors/person.ts'
import { startReview } from '../actors/start-review.ts'
import { keptCopies, pillOf, seesWire } from '../actors/wire.ts'
import { test } from '../fixtures/cast.ts'

const session = /^\/api\/sessions\/[^/]+$/

test('edits that come too late for a locked or closed board wait, can be copied, and are taken later', async ({
  server,
  cast,
}, info) => {
  const { facilitator: ana, guests } = await startReview(
    { server, cast, info },
    { guests: ['Ben'], phase: 'causes' },
  )
  const ben = guests[0]!
  cast.expectOutage()
  await test.step('locked: they wait until it is unlocked', async () => {
    await loses(ben)
    await ben.adds('Nobody told me that it was locked')
    await ana.chooses(ana.say('facilitate.lock'))
    await findsAgain(ben)
    await expect(pillOf(ben)).toHaveText(ben.say('wire.waiting', { count: 1 }))
    await ben.sees(ben.say('wire.dropped.locked', { count: 1 }))
    expect(await unsavedText(ben)).toBe('Nobody told me that it was locked')
    expect(await ana.noteTexts()).toEqual([])

    await ana.chooses(ana.say('facilitate.unlock'))
    await seesWire(ben, 'wire.saved')
    await expect.poll(() => ana.noteTexts()).toEqual(['Nobody told me that it was locked'])
  })

  await test.step('closed: likewise, until it is opened again', async () => {
    await ana.moves('plan')
    await loses(ben)
    await ben.opensNote('Nobody told me that it was locked')
    await ben.openText.fill('I was on the train when we closed')
    await ana.closes()
    await findsAgain(ben)
    await ben.sees(ben.say('wire.dropped.closed', { count: 1 }))
    expect(await unsavedText(ben)).toBe('I was on the train when we closed')
    await ana.choosesAfter(ana.say('after.reopen'))
    await ana.page
      .getByRole('dialog')
      .getByRole('button', { name: ana.say('after.reopen') })
      .click()
    await seesWire(ben, 'wire.saved')
    await expect.poll(() => ana.noteTexts()).toEqual(['I was on the train when we closed'])
  })
})

test('a session that is deleted leaves no copy, and gives back what was not saved', async ({
  server,
  cast,
}, info) => {
  const { facilitator: ana, guests } = await startReview(
    { server, cast, info },
    { guests: ['Ben', 'Cleo'], phase: 'causes' },
  )
  const [ben, cleo] = [guests[0]!, guests[1]!]
  cast.expectOutage()
  await ben.adds('Saved')
  await seesWire(ben, 'wire.saved')
  expect(await keptCopies(ben)).toHaveLength(2)
  await loses(ben)
  await ben.adds('Not saved')
  const address = cleo.page.url()
  await cleo.page.goto('about:blank')

  const { pathname, hash } = new URL(ana.links.facilitator)
  const gone = await fetch(`${server.url}/api/sessions/${pathname.replace('/s/', '')}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${hash.slice(1)}` },
  })
  expect(gone.status).toBe(204)
  await findsAgain(ben)
  await ben.seesHeading(ben.say('wire.out.notFound'))
  await expect(ben.page.getByLabel(ben.say('wire.unsaved.label'))).toHaveValue('Not saved')
  await expect.poll(() => keptCopies(ben)).toEqual([])
  await ana.seesHeading(ana.say('wire.out.notFound'))
  await expect.poll(() => keptCopies(ana)).toEqual([])

  // Who was away finds out at the door.
  cleo.watch.expects(404, session)
  await cleo.page.goto(address)
  await cleo.seesHeading(cleo.say('people.unknown.heading'))
  await expect.poll(() => keptCopies(cleo)).toEqual([])
})

test('who leaves with everything saved leaves no copy; unsaved edits come along by a renewed link', async ({
  server,
  cast,
}, info) => {
  const { facilitator: ana, guests } = await startReview(
    { server, cast, info },
    { guests: ['Ben', 'Cleo'], phase: 'causes' },
  )
  const [ben, cleo] = [guests[0]!, guests[1]!]
  await cleo.adds('Said and saved')
  await seesWire(cleo, 'wire.saved')
  await cleo.page.getByRole('link', { name: 'Kraftline' }).click()
  await cleo.seesHeading(cleo.say('home.form.heading'))
  await expect.poll(() => keptCopies(cleo)).toEqual([])

  cast.expectOutage()
  await loses(ben)
  await ben.adds('Written before the new link came')
  const { origin, pathname, hash } = new URL(ana.links.facilitator)
  const renewed = await fetch(`${origin}/api/sessions/${pathname.replace('/s/', '')}/links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${hash.slice(1)}` },
    body: JSON.stringify({ access: 'participant' }),
  })
  const { link }: { link: string } = await renewed.json()
  await findsAgain(ben)
  await ben.seesHeading(ben.say('people.removed.heading'))
  expect(await keptCopies(ben)).not.toEqual([])
  ben.watch.expects(403, session)
  await ben.page.goto('about:blank')
  await ben.comesIn(link, 'engineering')
  await seesWire(ben, 'wire.saved')
  await expect.poll(() => ana.noteTexts()).toContain('Written before the new link came')
})

test('edits that can never be taken are shown, and given up when one says so', async ({
  server,
  cast,
}, info) => {
  const { facilitator: ana, guests } = await startReview(
    { server, cast, info },
    { guests: ['Ben'], phase: 'prepare' },
  )
  const ben = guests[0]!
  await ben.hasOutline()
  cast.expectOutage()
  await loses(ben)
  await ben.adds('Signed, and too late for that')
  await ana.opensRoom()
  await ana.chooses(ana.say('facilitate.makeAnonymous'))
  await findsAgain(ben)
  await ben.sees(ben.say('wire.dropped.forbidden'))
  await expect(pillOf(ben)).toHaveText(ben.say('wire.waiting', { count: 1 }))
  expect(await unsavedText(ben)).toBe('Signed, and too late for that')
  await ben.presses(ben.say('wire.texts'))
  await ben.presses(ben.say('wire.unsaved.without'))
  await expect(pillOf(ben)).not.toHaveText(ben.say('wire.waiting', { count: 1 }))
  await expect.poll(() => ben.noteTexts()).toEqual([])
  await expect(ben.page.getByText(ben.say('wire.dropped.forbidden'))).toBeHidden()
})

test('a connection that the server ends is explained, and is back when that is over', async ({
  server,
  cast,
}, info) => {
  const { guests } = await startReview({ server, cast, info }, { guests: ['Ben'], phase: 'causes' })
  const ben = guests[0]!
  let ending: { code: number; reason?: string } | null = null
  const open: WebSocketRoute[] = []
  await ben.page.routeWebSocket(/\/sync\/.*board/, async (socket) => {
    if (ending) return await socket.close(ending)
    open.push(socket)
    socket.connectToServer()
  })
  const ends = async (next: { code: number; reason?: string }) => {
    ending = next
    for (const socket of open.splice(0)) await socket.close(next)
  }
  await ben.page.reload()
  await seesWire(ben, 'wire.saved')

  await ends({ code: closeCodes.tryAgain, reason: closeReasons.full })
  await ben.sees(ben.say('wire.closed.full'))
  ending = null
  await seesWire(ben, 'wire.saved')
  await expect(ben.page.getByText(ben.say('wire.closed.full'))).toBeHidden()

  await ends({ code: closeCodes.tooLarge })
  await ben.sees(ben.say('wire.closed.tooLarge'))
  await ben.adds('One drop too many')
  await expect(pillOf(ben)).toHaveText(ben.say('wire.over', { count: 1 }))
  ending = null
  await ben.presses(ben.say('wire.again'))
  await seesWire(ben, 'wire.saved')
})

async function loses({ page }: Person): Promise<void> {
  await page.context().setOffline(true)
}

async function findsAgain({ page }: Person): Promise<void> {
  await page.context().setOffline(false)
}

/** Opens what is not saved, reads it, and closes it again. */
async function unsavedText(person: Person): Promise<string> {
  await person.presses(person.say('wire.texts'))
  const dialog = person.page.getByRole('dialog', { name: person.say('wire.unsaved.heading') })
  const text = await dialog.getByLabel(person.say('wire.unsaved.label')).inputValue()
  await dialog.getByRole('button', { name: person.say('common.close') }).click()
  return text
}
