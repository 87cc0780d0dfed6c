import type { Millis } from '@kraftline/core/time'
import { second } from '@kraftline/core/time'
import type { WebsocketProvider } from 'y-websocket'

const firstWaitAtMost: Millis = second
const longestWait: Millis = 6 * second

/** As many doublings as the provider has waits: its own backoff is never the shorter one then. */
const manyTries = 20

/**
 * Spreads the returns of everybody who lost the same server at the same moment: each wait is drawn
 * between a tenth and all of a second, then of two seconds, four, and six.
 */
export function addJitter(provider: WebsocketProvider, chance: () => number = drawn): void {
  let tries = 0
  provider.on('sync', (isSynced) => {
    if (isSynced) tries = 0
  })
  provider.on('connection-close', () => {
    const atMost = Math.min(firstWaitAtMost * 2 ** tries, longestWait)
    tries += 1
    provider.wsUnsuccessfulReconnects = manyTries
    provider.maxBackoffTime = atMost * (0.1 + 0.9 * chance())
  })
}

/** A number from 0 to 1, from the browser's randomness. */
function drawn(): number {
  const [draw = 0] = crypto.getRandomValues(new Uint32Array(1))
  return draw / 2 ** 32
}
