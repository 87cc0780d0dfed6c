import type { CDPSession, Page } from '@playwright/test'
import { after } from '../machine-clock.ts'
import { type Counted, costsOf, type FrameCosts } from './frame-costs.ts'
import { takeFrames } from './watch-page.ts'

/** About a frame: gestures come as fast as a hand's do, and no faster. */
const pace = 16

type Point = { readonly x: number; readonly y: number }

/** Hands on one page, and what each of their movements costs it. */
export class Hands {
  readonly #page: Page
  readonly #session: CDPSession
  readonly #steps: number

  private constructor(page: Page, session: CDPSession, steps: number) {
    this.#page = page
    this.#session = session
    this.#steps = steps
  }

  static async on(page: Page, steps: number): Promise<Hands> {
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    return new Hands(page, session, steps)
  }

  /** Two fingers go there and back again. */
  async pan(): Promise<FrameCosts> {
    await this.#page.mouse.move(700, 450)
    return await this.#measure(async (step) => {
      const way = step < this.#steps / 2 ? 1 : -1
      await this.#page.mouse.wheel(13 * way, 7 * way)
    })
  }

  /** Zooms in at the middle and out again. */
  async zoom(): Promise<FrameCosts> {
    await this.#page.mouse.move(700, 450)
    await this.#page.keyboard.down('Control')
    try {
      return await this.#measure(async (step) => {
        const way = step < this.#steps / 2 ? -1 : 1
        await this.#page.mouse.wheel(0, 12 * way)
      })
    } finally {
      await this.#page.keyboard.up('Control')
    }
  }

  /** Takes hold of what is there, carries it about, and lets go of it. */
  async drag(from: Point): Promise<FrameCosts> {
    const { mouse } = this.#page
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move(from.x - 20, from.y + 10, { steps: 4 })
    const costs = await this.#measure(async (step) => {
      const turn = (step / this.#steps) * 4 * Math.PI
      await mouse.move(from.x - 150 + 130 * Math.cos(turn), from.y + 10 + 90 * Math.sin(turn))
    })
    await mouse.up()
    return costs
  }

  /** Does nothing at all, for as long. */
  async rest(): Promise<FrameCosts> {
    return await this.#measure(async () => {})
  }

  async #measure(move: (step: number) => Promise<void>): Promise<FrameCosts> {
    await this.#settle()
    await takeFrames(this.#page)
    const before = await this.#count()
    for (let step = 0; step < this.#steps; step++) {
      await Promise.all([move(step), after(pace)])
    }
    const counted = await this.#count()
    const frames = await takeFrames(this.#page)
    return costsOf({ before, after: counted, frames, steps: this.#steps })
  }

  /** What the last gesture has left behind is not the next one's. */
  async #settle(): Promise<void> {
    await after(600)
  }

  async #count(): Promise<Counted> {
    const { metrics } = await this.#session.send('Performance.getMetrics')
    const read = (wanted: string) =>
      metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
    return { ScriptDuration: read('ScriptDuration'), TaskDuration: read('TaskDuration') }
  }
}
