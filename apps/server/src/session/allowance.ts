import type { Clock, Instant, Millis } from '@kraftline/core/time'

type Window = { used: number; readonly endsAt: Instant }

/** So many of something per key and stretch of time, and no more. */
export interface Allowance {
  /** Uses one up: null while there is one, else how long until there is again. */
  take(key: string): Millis | null
}

/** Keys remembered at once: beyond it the oldest are forgotten, so that memory stays bounded. */
const mostKeys = 20_000

/** Counts uses in fixed windows that begin with a key's first use. */
export function createAllowance(clock: Clock, most: number, per: Millis): Allowance {
  const windows = new Map<string, Window>()

  const open = (key: string): Window => {
    const now = clock.now()
    const current = windows.get(key)
    if (current && now < current.endsAt) return current
    windows.delete(key)
    if (windows.size >= mostKeys) forgetOldest(windows)
    const fresh = { used: 0, endsAt: now + per }
    windows.set(key, fresh)
    return fresh
  }

  return {
    take(key) {
      const window = open(key)
      if (window.used >= most) return window.endsAt - clock.now()
      window.used += 1
      return null
    },
  }
}

function forgetOldest(windows: Map<string, Window>): void {
  for (const key of windows.keys()) {
    windows.delete(key)
    return
  }
}
