/** Spreads actions evenly over time: everybody acts once per period, each at a moment of their own. */
export class Pace {
  readonly #actions: readonly (() => void)[]
  /** Actions per millisecond, of all together. */
  readonly #rate: number
  readonly #began: number
  #done = 0

  constructor(actions: readonly (() => void)[], period: number, began: number) {
    this.#actions = shuffle(actions)
    this.#rate = actions.length / period
    this.#began = began
  }

  /** Lets everybody act who should have by now. */
  catchUp(now: number): void {
    const due = Math.floor((now - this.#began) * this.#rate)
    for (; this.#done < due; this.#done++) this.#actions[this.#done % this.#actions.length]?.()
  }
}

/** The same order every time, but without any relation between neighbours. */
function shuffle<Value>(values: readonly Value[]): Value[] {
  let state = 1
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state
  }
  return values
    .map((value) => ({ value, rank: next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value)
}
