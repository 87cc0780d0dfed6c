/** What frames go through on their way into a room: at once, or in their order after a pause. */
export class Intake {
  #waiting: (() => void)[] | null = null
  #cancel: () => void = () => {}

  take(task: () => void): void {
    if (this.#waiting) this.#waiting.push(task)
    else task()
  }

  /**
   * Lets frames wait until something has been made anew, which takes milliseconds: not in this turn of
   * the event loop, where several connections may each have cause for it, but once in the next.
   */
  pause(makeAnew: () => void): void {
    if (this.#waiting) return
    this.#waiting = []
    const resuming = setImmediate(() => {
      makeAnew()
      const tasks = this.#waiting ?? []
      this.#waiting = null
      // One of them may be a reason for the next pause, and then those behind it wait again.
      for (const task of tasks) this.take(task)
    })
    this.#cancel = () => clearImmediate(resuming)
  }

  destroy(): void {
    this.#cancel()
  }
}
