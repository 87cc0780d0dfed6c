import { expect } from '@playwright/test'
import { pretendParticipant } from '../actors/hostile-viewer.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'

const session = /^\/api\/sessions\/[^/]+$/

test('a link that leads nowhere says so', async ({ server, cast }) => {
  const guest = await cast.participant('Ben')
  guest.watch.expects(404, session)
  await guest.opens(`${server.url}/s/nosuchsession#0123456789abcdef0123456789abcdef`)
  await guest.seesHeading(guest.say('people.unknown.heading'))

  guest.watch.expects(401, session)
  await guest.opens(`${server.url}/s/nosuchsession`)
  await guest.seesHeading(guest.say('people.unknown.heading'))
})

test('a viewer looks and writes nothing, whatever their page believes', async ({
  server,
  cast,
}, info) => {
  const { facilitator } = await startReview({ server, cast, info }, { guests: [], phase: 'causes' })
  await facilitator.adds('Nobody owned the words', 'green')
  const viewer = await cast.participant('Vera')
  await viewer.comesIn(facilitator.links.viewer, 'other')
  await viewer.seesNotes(['Nobody owned the words'])
  await viewer.sees(viewer.say('wire.readOnly'))
  await viewer.opensNote('Nobody owned the words')
  await expect(viewer.openText).not.toBeEditable()
  await expect(viewer.addNote).toBeHidden()
  await expect(viewer.drafts).toBeHidden()

  const hostile = await cast.participant('Volt')
  await pretendParticipant(hostile)
  await hostile.comesIn(facilitator.links.viewer, 'other')
  await hostile.adds('Written by somebody who may not')
  await facilitator.adds('Written afterwards')
  await viewer.seesNotes(['Nobody owned the words', 'Written afterwards'])
  expect(await facilitator.noteTexts()).toEqual(['Nobody owned the words', 'Written afterwards'])
  expect(await viewer.noteTexts()).toEqual(['Nobody owned the words', 'Written afterwards'])
})

test('who is removed is told, and stays out', async ({ server, cast }, info) => {
  const { facilitator, guests } = await startReview(
    { server, cast, info },
    { guests: ['Ben', 'Cleo'], phase: 'stage' },
  )
  const [ben, cleo] = [guests[0]!, guests[1]!]
  await facilitator.removes('Ben')
  await ben.seesHeading(ben.say('people.removed.heading'))
  await cleo.sees(cleo.say('room.people', { count: 2 }))

  ben.watch.expects(403, session)
  await ben.page.reload()
  await ben.seesHeading(ben.say('people.removed.heading'))
})

test('a locked board binds everybody but the facilitator', async ({ server, cast }, info) => {
  const { facilitator, guests } = await startReview(
    { server, cast, info },
    { guests: ['Ben'], phase: 'causes' },
  )
  const ben = guests[0]!
  await facilitator.adds('Support heard it last')
  await ben.opensNote('Support heard it last')
  await expect(ben.openText).toBeEditable()

  await facilitator.chooses(facilitator.say('facilitate.lock'))
  await ben.sees(ben.say('wire.locked'))
  await expect(ben.openText).not.toBeEditable()
  await facilitator.adds('Written while it was locked')
  await ben.sees('Written while it was locked')

  await facilitator.chooses(facilitator.say('facilitate.unlock'))
  await expect(ben.openText).toBeEditable()
  await ben.openText.fill('Support heard it last, again')
  await expect.poll(() => facilitator.noteTexts()).toContain('Support heard it last, again')
})

test('a reload is the same person', async ({ server, cast }, info) => {
  const { facilitator, guests } = await startReview(
    { server, cast, info },
    { guests: ['Ben'], phase: 'evaluate' },
  )
  const ben = guests[0]!
  await ben.writes('Nobody answered on the phone')
  await ben.isSaved()
  await ben.page.reload()
  await ben.seesPhase('evaluate')
  await ben.draft('Nobody answered on the phone')
  await facilitator.sees(facilitator.say('room.people', { count: 2 }))

  await facilitator.moves('causes')
  await ben.sticks('Nobody answered on the phone')
  await ben.page.reload()
  await ben.opensNote('Nobody answered on the phone')
  await ben.openNote.getByText(ben.say('note.by', { name: 'Ben' })).waitFor()
})
