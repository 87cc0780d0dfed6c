import { expect } from '@playwright/test'
import { prepareAlone } from '../actors/prepare-alone.ts'
import { SheetHands } from '../actors/sheet-hands.ts'
import { test } from '../fixtures/cast.ts'

test('the sheet is filled, corrected, moved, emptied and restored by keyboard alone', async ({
  server,
  cast,
}) => {
  const facilitator = await prepareAlone({ server, cast })
  const sheet = new SheetHands(facilitator)
  await sheet.newTime.focus()
  await sheet.types('4 Mar 2026 14:05', 'Tab', 'Status page', 'Tab', 'Ana', 'Tab', 'Tab', 'Tab')
  await sheet.types('We know', 'Enter')
  // Where the last one went, and by whom, is there already.
  await expect(sheet.newTime).toBeFocused()
  await sheet.types('+20 min', 'Tab', 'Twitter', 'Enter')
  await expect(sheet.newTime).toBeFocused()
  await sheet.types('14:20', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await sheet.types('Still', 'Enter')
  await sheet.reads([
    ['14:05', 'Status page', 'We know'],
    ['14:20', 'Twitter', 'Still'],
    ['14:25', 'Twitter', ''],
  ])

  // Up to the first row, and a minute at a time past the second.
  await sheet.types('ArrowUp', 'ArrowUp')
  await expect(sheet.cell(1, 'time')).toBeFocused()
  await sheet.types('2:23 pm', 'Enter')
  await expect(sheet.cell(1, 'time')).toHaveValue('14:23')
  await expect(facilitator.messages.nth(1)).toContainText('14:20')
  await sheet.types('ArrowUp', 'Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowDown')
  await expect(sheet.cell(2, 'time')).toHaveValue('14:26')
  await expect(sheet.cell(2, 'time')).toBeFocused()

  await sheet.types('Alt+Delete')
  await sheet.reads([
    ['14:05', 'Status page', 'We know'],
    ['14:25', 'Twitter', ''],
  ])
  await expect(sheet.newTime).toBeFocused()
  await sheet.types('Control+z')
  await expect(sheet.cell(2, 'text')).toHaveValue('Still')
  await sheet.types('Control+Shift+z')
  await expect(facilitator.messages).toHaveCount(3)
})

test('cells copied from a spreadsheet become rows; what can’t be read waits to be mended', async ({
  server,
  cast,
}) => {
  const facilitator = await prepareAlone({ server, cast }, { locale: 'ru' })
  const { say } = facilitator
  const sheet = new SheetHands(facilitator)
  await sheet.newTime.focus()
  await sheet.pastes(
    [
      'Время\tКанал\tКто\tТекст',
      '4 марта 2026 14:05\tСтраница статуса\tАня\tМы знаем',
      'после обеда\tTwitter\tБорис\tВсё ещё',
      '+20 мин\tTwitter\tБорис\tИ ещё',
    ].join('\n'),
  )
  await facilitator.sees(
    `${say('sheet.added', { count: 1 })} ${say('sheet.waiting', { count: 2 })}`,
  )
  const waiting = facilitator.page.getByRole('listitem', { name: say('sheet.waitingRow') })
  await expect(waiting).toHaveCount(2)
  await expect(waiting.first()).toContainText(say('prepare.time.unreadable'))
  await expect(waiting.last()).toContainText(say('sheet.noTimeAbove'))

  await facilitator.presses(say('sheet.toWaiting'))
  await sheet.types('15:10', 'Enter')
  await expect(waiting).toHaveCount(0)
  const all = [
    ['14:05', 'Страница статуса', 'Мы знаем'],
    ['15:10', 'Twitter', 'Всё ещё'],
    ['15:30', 'Twitter', 'И ещё'],
  ] as const
  await sheet.reads(all)

  // Over rows that are there: a column of names.
  await sheet.cell(1, 'sender').focus()
  await sheet.pastes('Вера\nГлеб')
  await facilitator.sees(say('sheet.changed', { count: 2 }))
  await expect(sheet.cell(2, 'sender')).toHaveValue('Глеб')
  await facilitator.presses(say('prepare.messages.undo'))
  await expect(sheet.cell(2, 'sender')).toHaveValue('Борис')
})

test('in a night in which clocks change, a time is asked about and never guessed', async ({
  server,
  cast,
}) => {
  const facilitator = await prepareAlone({ server, cast }, { timeZone: 'America/New_York' })
  const { say } = facilitator
  const sheet = new SheetHands(facilitator)
  // Forward: half past two was not there.
  await sheet.newTime.focus()
  await sheet.types('7 Mar 2026 23:40', 'Tab', 'Status page', 'Enter')
  await sheet.types('2:30', 'Enter')
  await expect(sheet.newRow).toContainText(say('prepare.time.skipped'))
  await expect(sheet.newRow.getByRole('button', { name: '01:30 EST' })).toBeVisible()
  await sheet.newRow.getByRole('button', { name: '03:30 EDT' }).click()
  await expect(facilitator.messages).toHaveCount(3)
  await expect(sheet.cell(1, 'time')).toHaveValue('03:30')

  // Back: half past one was there twice. The start is asked for in a form, the answer is the same.
  const start = facilitator.page.getByLabel(say('prepare.happened.start'))
  await start.fill('1 Nov 2025 23:00')
  await start.press('Enter')
  await start.fill('2 Nov 2025 1:30')
  await start.press('Enter')
  const happened = facilitator.part(say('prepare.happened.heading'))
  await expect(happened).toContainText(say('prepare.time.ambiguous'))
  await expect(happened.getByRole('button', { name: '01:30 EDT' })).toBeVisible()
  await happened.getByRole('button', { name: '01:30 EST' }).click()
  await facilitator.opensRoom()
  await expect
    .poll(async () => (await facilitator.board()).incident.start)
    .toBe(Date.parse('2025-11-02T06:30:00Z'))
  const [, second] = (await facilitator.board()).communications
  expect(second?.time).toBe(Date.parse('2026-03-08T07:30:00Z'))
})
