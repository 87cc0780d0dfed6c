import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { prepareAlone } from '../actors/prepare-alone.ts'
import { SheetHands } from '../actors/sheet-hands.ts'
import { test } from '../fixtures/cast.ts'

test('what is pasted is looked at, taken in part, seen by others, and taken back', async ({
  server,
  cast,
}) => {
  const facilitator = await prepareAlone({ server, cast })
  const { say, page, preview } = facilitator
  const guest = await cast.participant('Ben')
  await guest.comesIn(facilitator.links.participant, 'engineering')
  const told = async () => (await guest.board()).communications.length
  await facilitator.seesHeading(say('prepare.told.heading'))

  await page.getByRole('heading', { name: say('prepare.told.heading') }).click()
  await new SheetHands(facilitator).pastes(statusPage)
  await expect(preview).toContainText(say('imports.counts', { added: 3, unchanged: 0 }))
  await expect(preview).toContainText(say('prepare.import.skipped', { skipped: 1 }))
  await preview.getByRole('checkbox', { name: 'Still slow' }).uncheck()
  expect(await told()).toBe(0)
  await facilitator.takesImport(2)
  await expect.poll(told).toBe(2)

  // Once more: two are there already, and the third is still to be had.
  await page.getByRole('heading', { name: say('prepare.told.heading') }).click()
  await new SheetHands(facilitator).pastes(statusPage)
  await expect(preview).toContainText(say('imports.counts', { added: 1, unchanged: 2 }))
  await facilitator.presses(say('imports.takeNone'))
  expect(await told()).toBe(2)

  // What no file knows is asked on the board as well: who takes part hears who answers.
  const question = say('board.whenFirstAlert')
  await guest.presses(question)
  await guest.sees(say('prepare.firstAlert.whoAnswers', { names: 'Ana' }))
  await facilitator.opensRoom()
  await facilitator.presses(question)
  const answer = page.getByRole('dialog', { name: question })
  await answer.getByLabel(say('prepare.firstAlert.earlier')).fill('13:40')
  await answer.getByLabel(say('prepare.firstAlert.earlier')).press('Enter')
  await expect(guest.page.getByRole('button', { name: question })).toBeHidden()
  await guest.looksAt('outline')
  await guest.sees(say('message.original', { time: 'Mar 4, 14:00' }))
})

test('a file that is dropped is taken, and one press takes all of it back', async ({
  server,
  cast,
}) => {
  const facilitator = await prepareAlone({ server, cast })
  const { say, page } = facilitator
  await drop(page, { name: 'incident.json', text: statusPage })
  await facilitator.takesImport(3)
  await facilitator.seesImported({ added: 3 })
  await expect(facilitator.messages).toHaveCount(4)
  await facilitator.presses(say('imports.undo'))
  await facilitator.sees(say('imports.undone', { count: 3 }))
  await expect(facilitator.messages).toHaveCount(1)
  await expect(page.getByLabel(say('prepare.happened.start'))).toHaveValue('')
})

test('from a status page’s file to nine answers, and an invitation for the calendar', async ({
  server,
  cast,
}) => {
  const facilitator = await cast.facilitator('Ana')
  const { say, page } = facilitator
  await facilitator.starts(server.url, 'Search was slow')
  await facilitator.goesInside()
  await drop(page, { name: 'incident.json', text: nameless })
  await facilitator.takesImport(3)
  const progress = (answered: number) =>
    facilitator.sees(say('questions.progress', { answered, all: 9 }))
  await progress(3)

  // The question stands on the line, and leads to where it is answered.
  await facilitator.presses(say('board.whenFirstAlert'))
  await page.keyboard.insertText('13:20')
  await page.keyboard.press('Enter')
  await facilitator.presses(say('prepare.trueEnd.then'))
  await page.getByLabel(say('prepare.activity.investigation')).fill('13:25–14:10')
  await page.getByLabel(say('prepare.activity.change'), { exact: true }).fill('20 min')
  await page.getByLabel(say('prepare.happened.detection')).fill('Empty pages of results')
  await page.getByLabel(/no sender/).fill('Support')
  await facilitator.presses(say('questions.fillIn'))
  await progress(9)
  await expect(
    page.getByRole('listitem').filter({ hasText: say('prepare.ready.felt') }),
  ).toBeVisible()

  await facilitator.presses(say('prepare.ready.invite'))
  const dialog = page.getByRole('dialog', { name: say('invitation.heading') })
  await dialog.getByLabel(say('invitation.day')).fill('2030-03-12')
  await dialog.getByLabel(say('invitation.time')).fill('14:00')
  await expect(dialog.getByLabel(say('invitation.written'))).toHaveValue(/12 March 2030, 14:00/)
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: say('invitation.calendar') }).click()
  const calendar = await readFile(await (await download).path(), 'utf8')
  expect(calendar).toContain('DTSTART:20300312T140000Z\r\n')
  expect(calendar.replaceAll('\r\n ', '')).toContain(`URL:${facilitator.links.participant}\r\n`)
})

/** Carries a file over the page and lets it go, as a hand would. */
async function drop(page: Page, { name, text }: { name: string; text: string }): Promise<void> {
  await page.evaluate(
    ({ name, text }) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([text], name))
      for (const type of ['dragover', 'drop']) {
        const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })
        document.querySelector('main')?.dispatchEvent(event)
      }
    },
    { name, text },
  )
}

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 4, 14, minutes)).toISOString()
const update = (minutes: number, status: string, body: string) => ({
  id: `u${minutes}`,
  status,
  body,
  created_at: at(minutes),
  display_at: at(minutes),
})

/** An incident that was resolved, and maintenance beside it. */
const incidents = [
  {
    id: 'search',
    name: 'Search is slow',
    status: 'resolved',
    impact: 'major',
    created_at: at(0),
    started_at: at(0),
    resolved_at: at(150),
    incident_updates: [
      update(150, 'resolved', 'Fast again'),
      update(60, 'identified', 'Still slow'),
      update(0, 'investigating', 'Search is slow'),
    ],
  },
  {
    id: 'upgrade',
    name: 'Upgrade',
    status: 'completed',
    impact: 'maintenance',
    scheduled_for: at(600),
    created_at: at(500),
    incident_updates: [update(500, 'scheduled', 'We will upgrade')],
  },
]
const statusPage = JSON.stringify({ page: { id: 'p', name: 'Example' }, incidents })
/** Without its page's name, nobody knows who wrote. */
const nameless = JSON.stringify(incidents)
