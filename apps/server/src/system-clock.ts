import type { Clock } from '@kraftline/core/time'

/** The machine's own time: the only Date and setTimeout of the server. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(delay, task) {
    const timer = setTimeout(task, delay)
    return () => clearTimeout(timer)
  },
}
