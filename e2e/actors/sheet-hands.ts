import { expect, type Locator } from '@playwright/test'
import type { Facilitator } from './facilitator.ts'

type Column = 'time' | 'channel' | 'sender' | 'kind' | 'audience' | 'text'

/** Somebody's hands on the sheet of messages, by keyboard. */
export class SheetHands {
  readonly #facilitator: Facilitator

  constructor(facilitator: Facilitator) {
    this.#facilitator = facilitator
  }

  /** A cell of the n-th row; the row for the next message is the last. */
  cell(row: number, column: Column): Locator {
    const { messages, say } = this.#facilitator
    return messages.nth(row).getByLabel(say(`prepare.messages.${column}`), { exact: true })
  }

  get newRow(): Locator {
    const { page, say } = this.#facilitator
    return page.getByRole('listitem', { name: say('prepare.messages.new') })
  }

  get newTime(): Locator {
    return this.newRow.getByLabel(this.#facilitator.say('prepare.messages.time'), { exact: true })
  }

  async types(...keys: readonly string[]): Promise<void> {
    const { keyboard } = this.#facilitator.page
    for (const key of keys) {
      if (/^(\w+\+)*(Enter|Tab|Escape|Delete|Arrow\w+|[zy])$/.test(key)) await keyboard.press(key)
      else await keyboard.insertText(key)
    }
  }

  /** Puts a text on the clipboard, and pastes it where the focus is. */
  async pastes(text: string): Promise<void> {
    const { page } = this.#facilitator
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
    await page.keyboard.press('Control+v')
  }

  /** The rows as they read, but for the one for the next message. */
  async reads(rows: readonly (readonly [time: string, channel: string, text: string])[]) {
    await expect(this.#facilitator.messages).toHaveCount(rows.length + 1)
    for (const [index, [time, channel, text]] of rows.entries()) {
      await expect(this.cell(index, 'time')).toHaveValue(time)
      await expect(this.cell(index, 'channel')).toHaveValue(channel)
      await expect(this.cell(index, 'text')).toHaveValue(text)
    }
  }
}
