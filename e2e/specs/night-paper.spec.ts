import { expect } from '@playwright/test'
import { test } from '../fixtures/cast.ts'

test('the paper follows the system until somebody chooses, and a browser remembers', async ({
  server,
  cast,
}) => {
  const screen = { colorScheme: 'dark' } as const
  const ana = await cast.facilitator('Ana', { screen })
  const paper = ana.page.locator('html')
  const choose = async (choice: 'paper.day' | 'paper.night' | 'paper.system') => {
    await ana.page.getByRole('button', { name: ana.say('paper.label') }).click()
    await ana.page
      .getByLabel(ana.say('paper.label'))
      .getByRole('combobox')
      .selectOption(ana.say(choice))
    await ana.page.keyboard.press('Escape')
  }

  await ana.opens(server.url)
  await expect(paper).toHaveAttribute('data-paper', 'night')
  await choose('paper.day')
  await expect(paper).toHaveAttribute('data-paper', 'day')
  await ana.page.reload()
  await expect(paper).toHaveAttribute('data-paper', 'day')
  await choose('paper.system')
  await expect(paper).toHaveAttribute('data-paper', 'night')
  await ana.page.emulateMedia({ colorScheme: 'light' })
  await expect(paper).toHaveAttribute('data-paper', 'day')
  await ana.page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  const ink = await ana.page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--panel').trim(),
  )
  expect(ink, 'what is printed is of the day').toBe('#fffef9')
})
