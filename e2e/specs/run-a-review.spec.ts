import { readFile } from 'node:fs/promises'
import { hour, minute, second } from '@kraftline/core/time'
import { expect } from '@playwright/test'
import { compareCountdowns } from '../actors/countdowns.ts'
import { test } from '../fixtures/cast.ts'
import { writeIncident } from '../fixtures/incident-files.ts'

const title = 'A day without data'
const problems = {
  lea: 'Customers read the same sentence for hours',
  max: 'Support heard about the rollback from customers',
  zoe: 'The blog knew more than the status page',
}
const cause = 'Nobody was asked to write while the others repaired'
const whys = ['Everybody who knew was at the database', 'We have no role for it']
const actions = [
  {
    problem: problems.lea,
    text: 'Name a writer in every incident',
    owner: 'Léa',
    due: '2030-03-01',
  },
  { problem: problems.max, text: 'Tell support first', owner: 'Support lead', due: '2030-03-15' },
]

test('a team plays the whole hour, from a link to a plan', async ({ server, cast }, info) => {
  test.setTimeout(180_000)
  const facilitator = await cast.facilitator('Ines')
  // Nobody's own clock is right, and each is wrong in its own way.
  const lea = await cast.participant('Léa', { clockOff: -hour })
  const max = await cast.participant('Max', { clockOff: hour })
  const zoe = await cast.participant('Zoë', { clockOff: 20 * minute })
  const participants = [lea, max, zoe]
  const everybody = [facilitator, ...participants]
  const incident = await writeIncident(info)

  await test.step('prepare: an incident from a file', async () => {
    await facilitator.starts(server.url, title)
    await facilitator.goesInside()
    await facilitator.imports(incident.path, incident.messages)
    await facilitator.seesImported({ added: incident.messages })
    await lea.comesIn(facilitator.links.participant, 'engineering')
    await max.comesIn(facilitator.links.participant, 'support')
    await lea.sees(lea.say('room.people', { count: 3 }))
  })

  await test.step('set the stage: one countdown, overtime locks nothing', async () => {
    await facilitator.begins()
    const present = [facilitator, lea, max]
    await Promise.all(present.map((person) => person.seesPhase('stage')))
    const agreement = await compareCountdowns(present, { seconds: 6, within: 250 })
    info.annotations.push({ type: 'countdowns', description: JSON.stringify(agreement) })
    process.stdout.write(
      `${agreement.browsers} countdowns agree: p95 ${agreement.p95} ms, median ${agreement.median}, worst ${agreement.worst}.\n`,
    )

    await server.advance(11 * minute)
    await zoe.comesIn(facilitator.links.participant, 'marketing')
    for (const person of everybody) {
      await expect(person.countdown).toHaveText(/^\+01:\d\d$/)
      await person.sees(person.say('facilitate.over'))
    }
    await lea.adds('Written in overtime', 'grey')
    await max.seesNotes(['Written in overtime'])
    await facilitator.extends()
    await expect(zoe.countdown).toHaveText(/^00:\d\d$|^01:\d\d$/)
  })

  await test.step('mind the gaps: the longest is marked', async () => {
    await facilitator.moves('gaps')
    for (const person of everybody) {
      const longest = person
        .part(person.say('gapList.heading'))
        .getByRole('listitem')
        .filter({
          hasText: person.say('gapList.longest'),
        })
      await expect(longest).toContainText('2 h 10')
    }
  })

  await test.step('evaluate: drafts reach nobody but their author', async () => {
    await facilitator.moves('evaluate')
    await Promise.all([
      lea.writes(problems.lea, 'yellow'),
      max.writes(problems.max, 'green'),
      zoe.writes(problems.zoe, 'pink'),
    ])
    for (const person of participants) await person.isSaved()
    await server.advance(61 * second)
    await facilitator.extends()
    for (const person of everybody) await person.sees(person.say('question.0'))
    const authors = [
      [lea, problems.lea],
      [max, problems.max],
      [zoe, problems.zoe],
    ] as const
    for (const [author, text] of authors) {
      for (const other of everybody.filter((person) => person !== author)) {
        expect(other.watch.received(text), `${other.name} was sent “${text}”`).toBe(false)
        expect(await other.watch.shows(text)).toBe(false)
      }
    }
  })

  await test.step('root causes: three stick their notes at the same time', async () => {
    await facilitator.moves('causes')
    await Promise.all([
      lea.sticks(problems.lea),
      max.sticks(problems.max, 1),
      zoe.sticks(problems.zoe, 2),
    ])
    await Promise.all(everybody.map((person) => person.seesNotes(Object.values(problems))))
    // The control: what is stuck does reach the others, so the search above would have found it.
    expect(lea.watch.received(problems.zoe)).toBe(true)
  })

  const edited = `${problems.max}, twice`
  await test.step('the server is killed, and nothing that anybody saw is lost', async () => {
    await max.opensNote(problems.max)
    const before = await facilitator.board()
    const stopExpecting = cast.expectOutage()
    await server.kill()
    await facilitator.sees(/Reconnecting|Offline/)
    await max.openText.fill(edited)
    await max.sees(max.say('wire.connecting', { count: 1 }))
    await server.restart()
    for (const person of everybody) {
      await person.looksAt('board')
      await expect.poll(() => person.noteTexts(), { timeout: 20_000 }).toContain(edited)
    }
    for (const person of everybody) {
      const after = await person.board()
      const kept = before.notes.map((note) =>
        note.text === problems.max ? { ...note, text: edited } : note,
      )
      expect(after).toEqual({ ...before, notes: kept })
      await person.isSaved()
    }
    stopExpecting()
    await max.closesNote()
  })

  await test.step('root causes: two whys, tied to notes', async () => {
    await zoe.namesCause(cause, { whys, notes: [problems.lea, edited] })
    await expect.poll(async () => (await lea.board()).causes).toMatchObject([{ text: cause, whys }])
  })

  await test.step('make a plan: two problems, two actions', async () => {
    await facilitator.moves('plan')
    for (const action of actions) {
      const problem = action.problem === problems.max ? edited : action.problem
      await facilitator.picks(problem)
      await facilitator.plans({ ...action, problem })
    }
    await expect
      .poll(async () => (await max.board()).actions)
      .toMatchObject(
        actions.map(({ text, owner, due }) => ({ text, owner, dueOn: due, status: 'open' })),
      )
  })

  await test.step('closed: read-only for all, and something to take home', async () => {
    await facilitator.closes()
    for (const person of everybody) {
      await person.seesHeading(person.say('after.headlineGap', { longest: '2 h 10 min' }))
      await person.sees(problems.lea)
      await person.sees(cause)
      for (const { text, owner } of actions) {
        await expect(person.page.getByRole('row').filter({ hasText: text })).toContainText(owner)
      }
    }
    for (const person of participants) {
      await person.presses(person.say('after.board'))
      await person.sees(person.say('wire.readOnly'))
      await person.opensNote(problems.lea)
      await expect(person.openText).not.toBeEditable()
    }
    const summary = await readFile(await (await facilitator.downloadsSummary()).path(), 'utf8')
    for (const line of [`# ${title}`, problems.lea, edited, cause, ...whys]) {
      expect(summary).toContain(line)
    }
    for (const { text, owner } of actions) {
      expect(summary).toMatch(new RegExp(`\\| ${text} \\| ${owner} \\| .*2030 \\| open \\|`))
    }
    expect(summary).toContain('2 h 10 min')
  })
})
