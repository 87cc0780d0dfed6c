import type { WebsocketProvider } from 'y-websocket'

const longestWait = 5_000

/**
 * Spreads the reconnects of everybody who lost the same server: each wait is drawn between half and
 * all of what the provider's doubling would give, up to five seconds.
 */
export function addJitter(provider: WebsocketProvider): void {
  provider.on('connection-close', () => {
    const doubled = 2 ** (provider.wsUnsuccessfulReconnects + 1) * 100
    // The provider waits the smaller of its doubling and this.
    provider.maxBackoffTime = Math.min(doubled, longestWait) * (0.5 + chance() / 2)
  })
}

/** A number from 0 to 1, from the browser's randomness. */
function chance(): number {
  const [draw = 0] = crypto.getRandomValues(new Uint32Array(1))
  return draw / 2 ** 32
}
