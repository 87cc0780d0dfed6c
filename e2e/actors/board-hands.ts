import type { Instant } from '@kraftline/core/time'
import { expect } from '@playwright/test'
import type { Person } from './person.ts'
import { readCamera } from './probe.ts'

/** A place on the paper: a moment on the timeline, and pixels away from the line at 100 %. */
export type Place = { readonly at: Instant; readonly lane: number }

/** How wide the story from first alert to the end is at 100 %, in pixels. */
const storyWidth = 1260

/** A person's mouse on the paper. */
export class BoardHands {
  readonly #person: Person

  constructor(person: Person) {
    this.#person = person
  }

  /** Takes the note tool by its key and presses the paper: a note sticks there, and is written. */
  async sticksNote(place: Place, text: string): Promise<void> {
    const { page, textOnPaper } = this.#person
    await this.movesTo(place)
    await page.keyboard.press('n')
    const { x, y } = await this.pixels(place)
    await page.mouse.click(x, y)
    await expect(textOnPaper).toBeFocused()
    await page.keyboard.type(text)
    await page.keyboard.press('Escape')
    await expect(textOnPaper).toBeHidden()
  }

  async movesTo(place: Place): Promise<void> {
    const { x, y } = await this.pixels(place)
    await this.#person.page.mouse.move(x, y, { steps: 4 })
  }

  async drags(from: Place, to: Place): Promise<void> {
    const { mouse } = this.#person.page
    const [a, b] = [await this.pixels(from), await this.pixels(to)]
    await mouse.move(a.x, a.y)
    await mouse.down()
    await mouse.move(b.x, b.y, { steps: 8 })
    await mouse.up()
  }

  /** Presses the button all along a way; `meanwhile` happens before it is let go. */
  async draws(way: readonly Place[], meanwhile: () => Promise<void> = async () => {}) {
    const { mouse } = this.#person.page
    for (const [index, place] of way.entries()) {
      const { x, y } = await this.pixels(place)
      await mouse.move(x, y, { steps: index === 0 ? 1 : 3 })
      if (index === 0) await mouse.down()
    }
    await meanwhile()
    await mouse.up()
  }

  /** Chooses what lies there, and brings the keyboard back to the paper. */
  async presses(place: Place): Promise<void> {
    const { x, y } = await this.pixels(place)
    await this.#person.page.mouse.click(x, y)
  }

  /** Looks more closely at a place. */
  async zoomsInAt(place: Place): Promise<void> {
    const { page } = this.#person
    await this.movesTo(place)
    await page.keyboard.down('Control')
    for (let step = 0; step < 5; step++) await page.mouse.wheel(0, -120)
    await page.keyboard.up('Control')
  }

  async key(key: string): Promise<void> {
    await this.#person.page.keyboard.press(key)
  }

  async pixels({ at, lane }: Place): Promise<{ x: number; y: number }> {
    const { page } = this.#person
    const { incident } = await this.#person.board()
    const camera = await readCamera(page)
    const paper = await page
      .getByRole('region', { name: this.#person.say('board.canvasLabel') })
      .boundingBox()
    const { start, end } = incident
    if (!camera || !paper || start === null || end === null) throw new Error('no board to point at')
    const share = (at - start) / (end - start)
    return {
      x: paper.x + camera.x + share * storyWidth * camera.zoom,
      y: paper.y + camera.y + lane * camera.size,
    }
  }
}

/** No note lies on another, at the zoom that this person looks from. */
export async function expectApart(person: Person): Promise<void> {
  const hand = new BoardHands(person)
  const { notes } = await person.board()
  const spots = await Promise.all(notes.map((note) => hand.pixels(note)))
  for (const [index, a] of spots.entries()) {
    for (const b of spots.slice(index + 1)) {
      expect(Math.abs(a.x - b.x) > 92 || Math.abs(a.y - b.y) > 52).toBe(true)
    }
  }
}
