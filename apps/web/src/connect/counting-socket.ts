import { messageTypes } from '@kraftline/core/protocol/sync'

const syncStep2 = 1
const update = 2

/** A socket that counts the frames which the server will count as durable. */
export class CountingSocket extends WebSocket {
  framesToKeep = 0
  /** Frames that were refused: they are never counted, and what they held comes again in a step 2. */
  refused = 0
  /** Whether everything that the document holds has gone out since the last refusal. */
  hasBroughtAll = false

  /** Before the first step 2, and while refused edits wait to be asked for again, what is not kept would look saved. */
  hasKept(frames: number): boolean {
    return this.hasBroughtAll && frames >= this.framesToKeep - this.refused
  }

  override send(data: Uint8Array<ArrayBuffer>): void {
    if (data[0] === messageTypes.sync && (data[1] === syncStep2 || data[1] === update)) {
      this.framesToKeep++
      if (data[1] === syncStep2) this.hasBroughtAll = true
    }
    super.send(data)
  }
}
