import type { WordKey } from '@kraftline/web/words/keys'
import { expect, type Locator } from '@playwright/test'
import { Person } from './person.ts'
import { Watch } from './watch.ts'

/** How things stand with one's edits, as the pill says it. */
export function pillOf({ page }: Person): Locator {
  return page.getByRole('status').and(page.locator('.wire'))
}

/** Waits until the pill says so, with a count of edits where it tells one. */
export async function seesWire(person: Person, key: WordKey, count = 0): Promise<void> {
  const [before = ''] = person.say(key, { count, time: '|' }).split('|')
  await expect(pillOf(person)).toContainText(before)
}

/** What this browser keeps of sessions, apart from links and who one is. */
export async function keptCopies({ page }: Person): Promise<string[]> {
  return await page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '')
    const keys = Object.keys(localStorage).filter((key) => /-(board|drafts)-/.test(key))
    return [...databases, ...keys].filter((name) => name.startsWith('kraftline-'))
  })
}

/** The tab breaks down, as when memory runs out: nothing in it gets to do anything any more. */
export async function crashes({ page }: Person): Promise<void> {
  const crashed = page.waitForEvent('crash')
  const devTools = await page.context().newCDPSession(page)
  void devTools.send('Page.crash').catch(() => {})
  await crashed
}

/** The same person in one more tab of the same browser. */
export async function opensTab(person: Person, address = person.page.url()): Promise<Person> {
  const page = await person.page.context().newPage()
  const watch = await Watch.start(page)
  const { name, locale, say } = person
  const tab = new Person({ page, watch, name, locale, say })
  await tab.opens(address)
  return tab
}

/** Whether the browser asks before it lets the tab go; answers that it should stay. */
export async function isAskedBeforeLeaving({ page }: Person): Promise<boolean> {
  const asked = page.waitForEvent('dialog').then(async (dialog) => {
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    return true
  })
  const left = page.waitForEvent('close').then(() => false)
  await page.close({ runBeforeUnload: true })
  const answer = await Promise.race([asked, left])
  await Promise.race([asked.catch(() => {}), left.catch(() => {})])
  return answer
}
