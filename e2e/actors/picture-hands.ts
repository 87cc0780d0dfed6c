import type { Locator, Page } from '@playwright/test'
import type { Person } from './person.ts'

type Point = { readonly x: number; readonly y: number }

/** A person with pictures to show. */
export class PictureHands {
  readonly #person: Person

  constructor(person: Person) {
    this.#person = person
  }

  async chooses(...files: Parameters<Locator['setInputFiles']>): Promise<void> {
    const { page, say } = this.#person
    await page
      .getByLabel(say('pictures.choose'))
      .and(page.locator('[type="file"]'))
      .setInputFiles(...files)
  }

  async pastes(name: string): Promise<void> {
    await carry(this.#person.page, { name, point: null })
  }

  async drops(name: string, point: Point): Promise<void> {
    await carry(this.#person.page, { name, point })
  }

  /** The picture that is open large. */
  large(name: string): Locator {
    return this.#person.page.getByRole('dialog', { name })
  }

  /** Opens a picture from the list of all that is on the board. */
  async opens(name: string): Promise<void> {
    await this.#person.looksAt('outline')
    await this.#person.page.getByRole('button', { name }).click()
  }

  /** The picture that is open as a form. */
  get form(): Locator {
    return this.#person.part(this.#person.say('pictures.one'))
  }
}

/** Draws a small picture in the page, and pastes it or lets it go there. */
async function carry(page: Page, carried: { name: string; point: Point | null }): Promise<void> {
  await page.evaluate(async ({ name, point }) => {
    const canvas = new OffscreenCanvas(320, 200)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas to draw on')
    context.fillStyle = '#f4d9d0'
    context.fillRect(0, 0, 320, 200)
    context.fillStyle = '#8c2f1b'
    context.font = '28px sans-serif'
    context.fillText('Sorry, not now.', 50, 110)
    const transfer = new DataTransfer()
    transfer.items.add(new File([await canvas.convertToBlob()], name, { type: 'image/png' }))
    const how = { bubbles: true, cancelable: true }
    if (!point) {
      const event = new ClipboardEvent('paste', { ...how, clipboardData: transfer })
      document.body.dispatchEvent(event)
      return
    }
    const under = document.elementFromPoint(point.x, point.y) ?? document.body
    for (const type of ['dragover', 'drop']) {
      const place = { clientX: point.x, clientY: point.y, dataTransfer: transfer }
      under.dispatchEvent(new DragEvent(type, { ...how, ...place }))
    }
  }, carried)
}
