import { expect } from '@playwright/test'
import type { Facilitator } from '../actors/facilitator.ts'
import type { Person } from '../actors/person.ts'
import { type Scene, startReview } from '../actors/start-review.ts'
import { statesSentTo } from '../actors/state-frames.ts'
import { test } from '../fixtures/cast.ts'

const silence = 'Two hours without a word'
const jargon = 'Nobody understood our words'
const support = 'Support heard it from customers'
const blog = 'The blog knew more'
const cause = 'Nobody had the job of writing'

type Company = { readonly ines: Facilitator; readonly guests: readonly Person[] }

/** A review in its last phase, with problems on the board. */
async function lastPhase(scene: Scene, notes: readonly string[]): Promise<Company> {
  const { facilitator, guests } = await startReview(scene, {
    facilitator: 'Ines',
    guests: ['Lea', 'Max', 'Zoe'],
    phase: 'causes',
  })
  for (const note of notes) await facilitator.adds(note)
  return { ines: facilitator, guests }
}

async function enterPlan({ ines, guests }: Company): Promise<void> {
  await ines.moves('plan')
  await Promise.all(guests.map((guest) => guest.seesPhase('plan')))
}

/** The row of a problem in the list of all. */
const rowOf = ({ plan, page }: Person, note: string) =>
  plan.getByRole('listitem').filter({ has: page.getByRole('button', { name: note, exact: true }) })

test('votes stay secret until they are shown, and suggest what to pick', async ({
  server,
  cast,
}, info) => {
  const company = await lastPhase({ server, cast, info }, [silence, jargon, support, blog])
  const { ines, guests } = company
  const [lea, max, zoe] = [guests[0]!, guests[1]!, guests[2]!]
  // Gathered notes count with their head: there are three problems to vote for.
  await ines.opensNote(blog)
  await ines.openNote.getByLabel(ines.say('note.under')).selectOption({ label: silence })
  await ines.closesNote()
  await ines.looksAt('board')
  await enterPlan(company)

  await test.step('how many votes there are is said before the first', async () => {
    const each = ines.plan.getByLabel(ines.say('votes.each'))
    await each.selectOption('2')
    await lea.sees(lea.say('votes.left', { left: 2, budget: 2 }))
    await each.selectOption('3')
    await lea.sees(lea.say('votes.left', { left: 3, budget: 3 }))
    await expect(lea.plan.getByLabel(lea.say('votes.each'))).toBeHidden()
    await expect(lea.votesFor(blog)).toBeHidden()
  })

  await test.step('everybody votes, and is told of nobody else', async () => {
    await lea.votes(silence, 2)
    await lea.votes(jargon, 1)
    await lea.sees(lea.say('votes.left', { left: 0, budget: 3 }))
    const more = { name: lea.say('votes.more', { note: support }) }
    await expect(lea.votesFor(support).getByRole('button', more)).toBeDisabled()
    await Promise.all([max.votes(silence, 3), zoe.votes(silence, 1)])
    await ines.sees(ines.say('votes.unfinished', { count: 2 }))

    const { notes } = await ines.board()
    const ids = notes.map(({ id }) => id)
    for (const person of [ines, ...guests]) {
      const told = statesSentTo(person)
      expect(told.length).toBeGreaterThan(3)
      for (const { mine: _mine, ...shared } of told) {
        expect(shared.votes).toBeNull()
        const text = JSON.stringify(shared)
        expect(ids.filter((id) => text.includes(id))).toEqual([])
      }
    }
    const sentTo = (person: Person) => Object.values(statesSentTo(person).at(-1)?.mine?.votes ?? {})
    expect([sentTo(max), sentTo(zoe), sentTo(ines)]).toEqual([[3], [1], []])
  })

  await test.step('asked first while somebody has votes left; then all see the same', async () => {
    await ines.presses(ines.say('votes.reveal'))
    await ines.seesHeading(ines.say('votes.revealTitle'))
    await ines.presses(ines.say('votes.revealWait'))
    await zoe.votes(support, 1)
    await zoe.votes(jargon, 1)
    await ines.votes(jargon, 2)
    await ines.votes(support, 1)
    await lea.sees(lea.say('votes.everyone'))
    await ines.presses(ines.say('votes.reveal'))
    for (const person of [ines, ...guests]) {
      await expect(rowOf(person, silence)).toContainText(person.say('votes.count', { count: 6 }))
      await expect(rowOf(person, jargon)).toContainText(person.say('votes.count', { count: 4 }))
      await expect(rowOf(person, support)).toContainText(person.say('votes.count', { count: 2 }))
      await expect(rowOf(person, silence)).toContainText(person.say('votes.suggested'))
      await expect(person.votesFor(silence)).toBeHidden()
    }
  })

  await test.step('the facilitator picks, and everybody sees it', async () => {
    await ines.presses(ines.say('votes.pickSuggested', { count: 3 }))
    await expect(lea.plan.getByRole('checkbox')).toHaveCount(0)
    for (const note of [silence, jargon, support]) {
      await expect(rowOf(lea, note)).toContainText(lea.say('plan.isPicked'))
    }
    const picked = (await max.board()).notes.filter(({ chosen }) => chosen)
    expect(picked.map(({ text }) => text).toSorted()).toEqual([jargon, support, silence].toSorted())
  })
})

test('what often helps becomes an action, with an owner who is not there', async ({
  server,
  cast,
}, info) => {
  const company = await lastPhase({ server, cast, info }, [silence])
  const { ines, guests } = company
  const [lea, max] = [guests[0]!, guests[1]!]
  await ines.namesCause(cause, { whys: [], notes: [silence] })
  await ines.sortsCause('no-owner')
  await enterPlan(company)

  await test.step('closing without a plan is asked about, gently', async () => {
    await ines.presses(ines.say('facilitate.close'))
    await ines.sees(ines.say('facilitate.closeNoPlan'))
    await ines.presses(ines.say('facilitate.stay'))
  })

  await ines.picks(silence)
  const advice = lea.plan.getByRole('listitem', {
    name: lea.say('plan.pickedOne', { note: silence }),
  })
  await expect(advice).toContainText(lea.say('recommendation.no-owner'))

  await test.step('a template is read, and copied in another language', async () => {
    await lea.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await advice.getByRole('button', { name: lea.say('plan.templatesFor', { cause }) }).click()
    const dialog = lea.page.getByRole('dialog', { name: lea.say('plan.templates') })
    const copy = dialog.getByRole('button', { name: lea.say('plan.copyTemplate') })
    await expect(dialog).toContainText('COMMUNICATION LEAD')
    await copy.click()
    await expect(dialog.getByRole('status')).toHaveText(lea.say('common.copied'))
    const copied = () => lea.page.evaluate(() => navigator.clipboard.readText())
    expect(await copied()).toContain('Named by the incident lead within 10 minutes')
    await dialog.getByRole('button', { name: 'Français' }).click()
    await expect(dialog).toContainText('RESPONSABLE DE LA COMMUNICATION')
    await copy.click()
    await expect.poll(copied).toContain('Désigné par le responsable de l’incident')
    await dialog.getByRole('button', { name: lea.say('common.close') }).click()
  })

  const formOf = ({ plan, say }: Person) =>
    plan.getByRole('listitem', { name: say('plan.action', { number: 1 }) })
  await test.step('one press makes it an action; two people fill it in together', async () => {
    await advice.getByRole('button', { name: lea.say('plan.makeAction') }).click()
    const text =
      'Write down the roles of incident communication, with a name and a stand-in for each'
    await expect(formOf(max).getByLabel(max.say('plan.text'))).toHaveValue(text)
    await expect(formOf(max)).toContainText(cause)
    const hers = formOf(lea).getByLabel(lea.say('plan.text'))
    await hers.press('End')
    await Promise.all([
      hers.pressSequentially(' by spring'),
      formOf(max).getByLabel(max.say('plan.owner')).fill('Noor from the night shift'),
    ])
    await formOf(max)
      .getByRole('button', { name: new RegExp(`^${max.say('plan.inFortnight')}`) })
      .click()
    await expect
      .poll(async () => (await ines.board()).actions)
      .toMatchObject([
        {
          text: `${text} by spring`,
          owner: 'Noor from the night shift',
          dueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        },
      ])
  })

  await test.step('a sixth action is asked about', async () => {
    const add = ines.plan.getByRole('button', { name: ines.say('plan.add'), exact: true })
    const forms = ines.plan.getByRole('listitem', { name: /^Action \d$/ })
    for (let count = 2; count <= 5; count++) {
      await add.click()
      await expect(forms).toHaveCount(count)
    }
    await add.click()
    await ines.presses(ines.say('plan.moreNo', { count: 5 }))
    await expect(forms).toHaveCount(5)
    await add.click()
    await ines.presses(ines.say('plan.moreYes'))
    await expect(forms).toHaveCount(6)
    await ines.presses(ines.say('facilitate.close'))
    await ines.sees(ines.say('plan.loose', { count: 5 }))
  })
})
