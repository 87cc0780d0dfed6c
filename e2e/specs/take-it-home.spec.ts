import { expect } from '@playwright/test'
import { findBarriers, findOverflow } from '../actors/axe.ts'
import type { Person } from '../actors/person.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'

const action = 'Name a writer in every incident'

test('what was decided leaves the board, is followed up by two, and goes for good', async ({
  server,
  cast,
}, info) => {
  const { facilitator: ines, guests } = await startReview(
    { server, cast, info },
    { facilitator: 'Ines', guests: ['Lea', 'Max'], phase: 'plan' },
  )
  const [lea, max] = [guests[0]!, guests[1]!]
  const everybody = [ines, lea, max]

  await test.step('a lesson and three answers are asked for before people go', async () => {
    await lea.plan.getByText(lea.say('leaving.heading')).click()
    await lea.plan.getByLabel(lea.say('lessons.ask')).fill('Silence is an answer too')
    await lea.presses(lea.say('lessons.add'))
    await ines.plan.getByText(ines.say('leaving.heading')).click()
    await expect(ines.plan.getByText('Silence is an answer too')).toBeVisible()
    await ines.plan.getByRole('button', { name: ines.say('plan.add'), exact: true }).click()
    const form = ines.plan.getByRole('listitem', { name: ines.say('plan.action', { number: 1 }) })
    await form.getByLabel(ines.say('plan.text')).fill(action)
    await form.getByLabel(ines.say('plan.due')).fill('2024-02-29')
    await ines.closes()
    for (const person of everybody) await person.seesHeading(person.say('after.plan'))
  })

  const row = ({ page }: Person) => page.getByRole('row').filter({ hasText: 'Name a' })
  await test.step('two people follow it up at once, and both changes stay', async () => {
    await expect(row(lea)).toContainText(lea.say('follow.late'))
    const dialogOf = ({ page, say }: Person) =>
      page.getByRole('dialog', { name: say('follow.title') })
    for (const person of [lea, max]) {
      await person.presses(person.say('follow.openFor', { action }))
      await expect(dialogOf(person)).toBeVisible()
    }
    await dialogOf(lea)
      .getByRole('radio', { name: lea.say('follow.status.done') })
      .check()
    await dialogOf(lea).getByLabel(lea.say('follow.word')).fill('In the on-call handbook')
    await dialogOf(max).getByLabel(max.say('plan.owner')).fill('Max')
    await Promise.all([lea.presses(lea.say('common.save')), max.presses(max.say('common.save'))])
    for (const person of everybody) {
      await expect(row(person)).toContainText('In the on-call handbook')
      await expect(row(person)).toContainText('Max')
      await expect(row(person)).toContainText(person.say('after.status.done'))
      await expect(row(person)).not.toContainText(person.say('follow.late'))
    }
  })

  await test.step('it is copied, by itself and with all the rest, or shown to be copied by hand', async () => {
    // What is not granted is refused from then on.
    await max.page.context().grantPermissions(['notifications'])
    await max.presses(max.say('after.copySummary'))
    const byHand = max.page.getByRole('dialog', { name: max.say('after.byHand') })
    const text = byHand.getByLabel(max.say('after.copySummary'))
    await expect(text).toHaveValue(
      /^# A day without data[\s\S]*## Lessons\n\n- Silence is an answer too/,
    )
    await byHand.getByRole('button', { name: max.say('common.close') }).click()
    await ines.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const named = ines.say('follow.copied', { action })
    await ines.page.getByRole('button', { name: `${ines.say('common.copy')}: ${named}` }).click()
    const copied = () => ines.page.evaluate(() => navigator.clipboard.readText())
    await expect.poll(copied).toMatch(/^Name a writer in every incident\nOwner: Max\n/)
  })

  await test.step('an issue is opened filled in, where the team keeps its own', async () => {
    await ines.presses(ines.say('follow.issueFor', { action }))
    const address = ines.page.getByLabel(ines.say('issue.address'))
    await address.fill('javascript:alert(1)')
    await ines.sees(ines.say('issue.addressWrong'))
    await address.fill('github.com/acme/status')
    const link = ines.page.getByRole('link', {
      name: ines.say('issue.open', { service: 'GitHub' }),
    })
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
    await expect(link).toHaveAttribute(
      'href',
      /^https:\/\/github\.com\/acme\/status\/issues\/new\?title=Name\+a\+writer/,
    )
    await ines.presses(ines.say('common.close'))
  })

  await test.step('three people answer, and only counts are told', async () => {
    for (const [index, person] of everybody.entries()) {
      const card = person.part(person.say('health.heading'))
      const answer = person.say(index === 0 ? 'health.a.poor' : 'health.a.good')
      const choices = card.getByRole('radio', { name: answer, exact: true })
      for (let question = 0; question < 3; question++) await choices.nth(question).check()
      await card.getByRole('button', { name: person.say('health.save') }).click()
      await expect(card).toContainText(person.say('health.kept'))
    }
    for (const person of everybody) {
      const counts = person.say('health.counts', { good: 2, soso: 0, poor: 1 })
      await expect(person.part(person.say('health.heading')).getByText(counts)).toHaveCount(3)
    }
    const barriers = [...(await findBarriers(lea.page)), ...(await findOverflow(lea.page))]
    expect(barriers).toEqual([])
  })

  await test.step('on paper there is nothing to press', async () => {
    await lea.page.emulateMedia({ media: 'print' })
    const pressed = lea.page.locator('.room').getByRole('button')
    await expect(pressed).toHaveCount(0)
    await expect(lea.page.getByText('In the on-call handbook')).toBeVisible()
    await lea.page.emulateMedia({ media: 'screen' })
  })

  await test.step('deleted, it is gone for everybody, and no browser keeps anything of it', async () => {
    const id = new URL(ines.page.url()).pathname.split('/').at(-1) ?? ''
    await ines.choosesAfter(ines.say('delete.open'))
    const dialog = ines.page.getByRole('dialog', { name: ines.say('delete.title') })
    await expect(dialog).toContainText(/\d+ entries, \d+ kB/)
    const yes = dialog.getByRole('button', { name: ines.say('delete.yes') })
    await expect(yes).toBeDisabled()
    await dialog.getByRole('checkbox', { name: ines.say('delete.sure') }).check()
    await yes.click()
    for (const person of everybody) {
      await person.seesHeading(person.say('wire.out.notFound'))
      const kept = () =>
        person.page.evaluate(async () => {
          const names = (await indexedDB.databases()).map(({ name }) => name)
          return JSON.stringify([names, { ...localStorage }, { ...sessionStorage }])
        })
      await expect.poll(kept).not.toContain(id)
    }
  })
})
