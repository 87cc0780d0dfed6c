import type { Duplex } from 'node:stream'
import { limits } from '@kraftline/core/protocol/sync'
import { type Clock, type Instant, second } from '@kraftline/core/time'
import { type PackedMessage, packPart, payloadOf } from './pack-message.ts'

/** A part of a message that was written, and the ping behind it. */
type Piece = { readonly mark: number; readonly bytes: number; readonly at: Instant }

type Needs = {
  /** What lies below the socket. */
  readonly stream: Duplex
  readonly clock: Clock
  /** Pings the other side behind all that was written; answers the mark that its pong will carry. */
  readonly ping: () => number
}

/** Who answers within this time can take more at once. */
const brisk = second

/**
 * What is on its way to one socket. A large message goes in pieces, each once enough of those before it
 * have been read. The system below takes megabytes and does not tell what became of them: so somebody
 * on a slow line would look like somebody who has stopped reading.
 */
export class Outbox {
  readonly #needs: Needs
  #queue: PackedMessage[] = []
  #queuedBytes = 0
  /** What is left of the message that goes in pieces. */
  #rest: Uint8Array | null = null
  #hasBegun = false
  #pieces: Piece[] = []
  /** How many bytes of pieces may be unread. */
  #window: number = limits.windowAtFirst

  constructor(needs: Needs) {
    this.#needs = needs
  }

  get waitingBytes(): number {
    return this.#needs.stream.writableLength + this.#queuedBytes
  }

  send(message: PackedMessage): void {
    const isNext = this.#rest === null && this.#queue.length === 0
    if (isNext && message.byteLength <= limits.windowAtFirst) {
      this.#needs.stream.write(message)
      return
    }
    this.#queue.push(message)
    this.#queuedBytes += message.byteLength
    this.#writeMore()
  }

  /** All up to this mark has been read. */
  noteRead(mark: number): void {
    const { clock } = this.#needs
    const read = this.#pieces.findLast((piece) => piece.mark <= mark)
    if (!read) return
    this.#pieces = this.#pieces.filter((piece) => piece.mark > mark)
    const isBrisk = clock.now() - read.at < brisk
    this.#window = isBrisk
      ? Math.min(2 * this.#window, limits.windowAtMost)
      : Math.max(this.#window / 2, limits.pieceBytes)
    this.#writeMore()
  }

  #writeMore(): void {
    while (this.#rest ? this.#writePiece(this.#rest) : this.#writeNext());
  }

  /** Answers whether there may be more to write. */
  #writeNext(): boolean {
    const message = this.#queue.shift()
    if (!message) return false
    if (message.byteLength > limits.windowAtFirst) {
      this.#rest = payloadOf(message)
      this.#hasBegun = false
      this.#queuedBytes += this.#rest.byteLength
    } else this.#needs.stream.write(message)
    this.#queuedBytes -= message.byteLength
    return true
  }

  #writePiece(rest: Uint8Array): boolean {
    const { stream, clock, ping } = this.#needs
    const unread = this.#pieces.reduce((sum, { bytes }) => sum + bytes, 0)
    if (unread > 0 && unread + limits.pieceBytes > this.#window) return false
    const piece = rest.subarray(0, limits.pieceBytes)
    const isLast = piece.byteLength === rest.byteLength
    stream.write(packPart(piece, { isFirst: !this.#hasBegun, isLast }))
    this.#hasBegun = true
    this.#rest = isLast ? null : rest.subarray(piece.byteLength)
    this.#queuedBytes -= piece.byteLength
    this.#pieces.push({ mark: ping(), bytes: piece.byteLength, at: clock.now() })
    return true
  }
}
