import { messageTypes } from '@kraftline/core/protocol/sync'
import { type Clock, type Millis, second } from '@kraftline/core/time'
import * as encoding from 'lib0/encoding'
import { writeSyncStep1 } from 'y-protocols/sync'
import type { WebsocketProvider } from 'y-websocket'

const patience: Millis = 3 * second

/**
 * Asks the server for a sign of life, and connects anew if there is none: a link whose network went
 * away looks alive for half a minute. Where there is no link, tries at once.
 */
export function doubtLink(provider: WebsocketProvider, clock: Clock): void {
  const { ws: socket } = provider
  if (!socket || !provider.wsconnected) {
    if (provider.shouldConnect) provider.connect()
    return
  }
  // It is closing, and connects anew by itself.
  if (socket.readyState !== WebSocket.OPEN) return
  const heardAt = provider.wsLastMessageReceived
  const question = encoding.createEncoder()
  encoding.writeVarUint(question, messageTypes.sync)
  writeSyncStep1(question, provider.doc)
  socket.send(encoding.toUint8Array(question))
  clock.after(patience, () => {
    if (provider.ws !== socket || provider.wsLastMessageReceived !== heardAt) return
    provider.disconnect()
    provider.connect()
  })
}

/** Doubts a link whenever the browser's network changed, or the machine may have slept. */
export function doubtLinkNowAndThen(
  provider: WebsocketProvider,
  clock: Clock,
  signal: AbortSignal,
): void {
  const doubt = () => doubtLink(provider, clock)
  addEventListener('online', doubt, { signal })
  addEventListener('offline', doubt, { signal })
  document.addEventListener('visibilitychange', () => !document.hidden && doubt(), { signal })
}
