import type { Duplex } from 'node:stream'
import { closeCodes, closeReasons, limits } from '@kraftline/core/protocol/sync'
import { type Clock, type Instant, second } from '@kraftline/core/time'
import type { RawData, WebSocket } from 'ws'
import { Outbox } from './outbox.ts'
import { Pace } from './pace.ts'
import { type PackedMessage, packMessage } from './pack-message.ts'
import type { Wire } from './peer.ts'
import { TokenBucket } from './token-bucket.ts'

/** A close frame holds two bytes of code and at most 123 of reason. */
const reasonLength = 120

/**
 * One socket. Frames that come before there is a room for them wait, within bounds; who sends too
 * fast is read more slowly; who does not read, or is gone, is closed.
 */
export class Connection implements Wire {
  readonly #socket: WebSocket
  readonly #outbox: Outbox
  readonly #clock: Clock
  readonly #paces: Pace[]
  readonly #firstSteps: TokenBucket
  #inbox: Uint8Array[] | null = []
  #inboxBytes = 0
  #take: (bytes: Uint8Array) => void = (bytes) => this.#wait(bytes)
  #lastSent: Instant
  #lastPing: Instant
  #isAnswered = true
  #cancelResume: (() => void) | null = null
  #leastWaiting = Number.POSITIVE_INFINITY
  #stuckSince: Instant = 0
  /** When the first ping was sent that no pong has come for. */
  #pingedAt: Instant | null = null
  #waitedBefore = 0
  /** Of the newest ping: a pong carries the mark of its ping, and may leave out earlier ones. */
  #mark = 0

  /** `stream` is what lies below the socket: messages are written to it as they are packed. */
  constructor(socket: WebSocket, stream: Duplex, clock: Clock) {
    this.#socket = socket
    this.#clock = clock
    this.#outbox = new Outbox({ stream, clock, ping: () => this.#ping() })
    const { framesPerSecond: frames, bytesPerSecond: bytes } = limits
    this.#paces = [new Pace(clock, { frames, bytes })]
    this.#firstSteps = new TokenBucket(clock, limits.firstStepsPerSecond)
    this.#lastSent = clock.now()
    this.#lastPing = clock.now()
    socket.on('message', (data, isBinary) => this.#arrive(data, isBinary))
    socket.on('pong', (mark) => {
      this.#isAnswered = true
      this.#pingedAt = null
      if (this.isOpen) this.#outbox.noteRead(readMark(mark))
    })
    // What went wrong shows in the close that follows.
    socket.on('error', () => {})
    socket.on('close', () => this.#cancelResume?.())
  }

  get waitingBytes(): number {
    return this.#outbox.waitingBytes
  }

  get lastSent(): Instant {
    return this.#lastSent
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN
  }

  onClose(task: () => void): void {
    this.#socket.on('close', task)
  }

  /** Besides its own pace it keeps to one that it shares. */
  keepTo(pace: Pace): void {
    this.#paces.push(pace)
  }

  /** Hands over what has waited, and whatever comes from now on. */
  onFrame(take: (bytes: Uint8Array) => void): void {
    const waited = this.#inbox ?? []
    this.#inbox = null
    this.#take = take
    for (const bytes of waited) if (this.isOpen) take(bytes)
  }

  /** Lets frames go by that come from now on. */
  stopReading(): void {
    this.#take = () => {}
  }

  send(bytes: Uint8Array): void {
    this.sendPacked(packMessage(bytes))
  }

  sendPacked(message: PackedMessage): void {
    if (!this.isOpen) return
    if (this.waitingBytes > limits.bufferedBytesAtMost) return this.#socket.terminate()
    this.#lastSent = this.#clock.now()
    this.#outbox.send(message)
  }

  close(code: number, reason: string): void {
    this.stopReading()
    this.#socket.close(code, reason.slice(0, reasonLength))
  }

  /** An answer to a sync step 1 may be the whole board. */
  chargeFirstStep(): void {
    this.#pauseFor(this.#firstSteps.take(1))
  }

  /** Looks whether the other side still answers and reads. */
  tick(): void {
    if (!this.isOpen) return
    const now = this.#clock.now()
    if (this.#isStuck(now) || this.#isLate(now)) return this.#giveUp()
    if (now - this.#lastPing < limits.ping || this.#socket.isPaused) return
    if (!this.#isAnswered) return this.#socket.terminate()
    this.#isAnswered = false
    this.#lastPing = now
    this.#ping()
  }

  #ping(): number {
    this.#pingedAt ??= this.#clock.now()
    this.#mark += 1
    this.#socket.ping(writeMark(this.#mark))
    return this.#mark
  }

  #arrive(data: RawData, isBinary: boolean): void {
    this.#isAnswered = true
    if (!isBinary || !(data instanceof Uint8Array)) {
      return this.close(closeCodes.policy, 'not a binary frame')
    }
    this.#pauseFor(Math.max(...this.#paces.map((pace) => pace.take(data.byteLength))))
    this.#take(data)
  }

  #wait(bytes: Uint8Array): void {
    this.#inbox?.push(bytes)
    this.#inboxBytes += bytes.byteLength
    const isFull =
      (this.#inbox?.length ?? 0) > limits.framesWaitingToLoad ||
      this.#inboxBytes > limits.bytesWaitingToLoad
    if (isFull) this.close(closeCodes.tryAgain, 'too much before the board was there')
  }

  #pauseFor(delay: number): void {
    if (delay === 0 || !this.isOpen) return
    this.#socket.pause()
    this.#cancelResume?.()
    this.#cancelResume = this.#clock.after(delay, () => {
      this.#cancelResume = null
      this.#socket.resume()
    })
  }

  /** Who does not read will not read that it is over either, but somebody slow may. */
  #giveUp(): void {
    this.close(closeCodes.tryAgain, closeReasons.slow)
    this.onClose(this.#clock.after(second, () => this.#socket.terminate()))
  }

  /**
   * A pong comes once all before it has been read. When it does not, and what waits becomes no less,
   * nobody reads, whatever is still sent from there: the system below takes megabytes before it tells.
   */
  #isLate(now: Instant): boolean {
    const waiting = this.waitingBytes
    const isShrinking = waiting < this.#waitedBefore
    this.#waitedBefore = waiting
    if (this.#pingedAt === null || this.#socket.isPaused || waiting === 0) return false
    return !isShrinking && now - this.#pingedAt >= limits.pongPatience
  }

  /** Much is waiting, and for some time it has not become less. */
  #isStuck(now: Instant): boolean {
    const waiting = this.waitingBytes
    if (waiting <= limits.bufferedBytes) {
      this.#leastWaiting = Number.POSITIVE_INFINITY
      return false
    }
    if (waiting < this.#leastWaiting) {
      this.#leastWaiting = waiting
      this.#stuckSince = now
    }
    return now - this.#stuckSince >= limits.slowReaderGrace
  }
}

function writeMark(mark: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(mark)
  return bytes
}

/** 0 for what is no answer to a ping of ours. */
function readMark(bytes: Buffer): number {
  return bytes.byteLength === 4 ? bytes.readUInt32BE() : 0
}
