import type { CDPSession } from '@playwright/test'
import type { BoardHands, Place } from './board-hands.ts'
import type { Person } from './person.ts'

type Spot = { readonly x: number; readonly y: number }

/** A person's fingers and pen on the paper, as a touch screen tells of them. */
export class PenHands {
  readonly #hands: BoardHands
  readonly #screen: CDPSession

  private constructor(hands: BoardHands, screen: CDPSession) {
    this.#hands = hands
    this.#screen = screen
  }

  static async of({ page }: Person, hands: BoardHands): Promise<PenHands> {
    return new PenHands(hands, await page.context().newCDPSession(page))
  }

  /** Draws with one finger along a way, however many places it has. */
  async strokes(way: readonly Place[]): Promise<void> {
    const spots = await this.#spots(way)
    for (const [index, spot] of spots.entries()) {
      await this.#touch(index === 0 ? 'touchStart' : 'touchMove', [spot])
    }
    await this.#touch('touchEnd', [])
  }

  /** Puts two fingers down and spreads them to twice as far. */
  async spreads(between: Place, apart: number): Promise<void> {
    const { x, y } = await this.#hands.pixels(between)
    const both = (half: number) => [
      { x: x - half, y },
      { x: x + half, y },
    ]
    await this.#touch('touchStart', both(apart / 2).slice(0, 1))
    await this.#touch('touchStart', both(apart / 2))
    for (let step = 1; step <= 5; step++) {
      await this.#touch('touchMove', both((apart / 2) * (1 + step / 5)))
    }
    await this.#touch('touchEnd', [])
  }

  /** Draws with a pen; `meanwhile` happens while it is down. */
  async pens(way: readonly Place[], meanwhile: () => Promise<void> = async () => {}) {
    const spots = await this.#spots(way)
    for (const [index, spot] of spots.entries()) {
      await this.#pen(index === 0 ? 'mousePressed' : 'mouseMoved', spot)
      if (index === 0) await meanwhile()
    }
    await this.#pen('mouseReleased', spots.at(-1) ?? { x: 0, y: 0 })
  }

  async #spots(way: readonly Place[]): Promise<Spot[]> {
    const spots: Spot[] = []
    for (const place of way) spots.push(await this.#hands.pixels(place))
    return spots
  }

  async #touch(type: 'touchStart' | 'touchMove' | 'touchEnd', spots: readonly Spot[]) {
    const touchPoints = spots.map((spot, id) => ({ ...spot, id }))
    await this.#screen.send('Input.dispatchTouchEvent', { type, touchPoints })
  }

  async #pen(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', spot: Spot) {
    const pen = {
      pointerType: 'pen',
      button: 'left',
      buttons: 1,
      clickCount: 1,
      force: 0.7,
    } as const
    await this.#screen.send('Input.dispatchMouseEvent', { ...pen, ...spot, type })
  }
}
