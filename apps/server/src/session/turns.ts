/** A line in which tasks wait for their turn: one at a time, in the order in which they came. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  take<Value>(task: () => Promise<Value>): Promise<Value> {
    const mine = this.#last.then(task, task)
    this.#last = mine.catch(() => {})
    return mine
  }
}
