import type { Denial } from '@kraftline/core/protocol/sync'
import type { Instant } from '@kraftline/core/time'
import type { Member } from '../session/member.ts'
import { writeDenied, writeDurable } from './frames.ts'
import type { PackedMessage } from './pack-message.ts'

/** A connection as its room sees it. */
export type Wire = {
  /** Bytes that were sent and that the other side has not taken yet. */
  readonly waitingBytes: number
  /** When something was last sent. */
  readonly lastSent: Instant
  send(bytes: Uint8Array): void
  /** Sends what has been packed once for many. */
  sendPacked(message: PackedMessage): void
  close(code: number, reason: string): void
}

/** All that decides what of a connection's is taken; when that changes, it may sync again. */
export type Standing = string

/** Stands for "the disk was to blame", which no change of a person's access mends. */
export const lostStanding: Standing = 'storage-failed'

/** How far one connection has come: whether it is in step, and how many of its frames are durable. */
export class Peer {
  readonly member: Member
  readonly wire: Wire
  /** Its step 2 is in, and nothing of its own was dropped since: its updates build on what we have. */
  isSynced = false
  /** What it stood as when something was dropped; null while nothing is, or once it was asked anew. */
  droppedAs: Standing | null = null
  /** Frames whose content its next step 2 will hold. */
  ignored = 0
  #durable = 0
  #isTold = false

  constructor(member: Member, wire: Wire) {
    this.member = member
    this.wire = wire
  }

  /** Whom its client ids are bound to. */
  get writerName(): string {
    return this.member.personId ?? `link:${this.member.link}`
  }

  send(bytes: Uint8Array): void {
    this.wire.send(bytes)
  }

  sendPacked(message: PackedMessage): void {
    this.wire.sendPacked(message)
  }

  /** Its step 2 was taken, and holds what was ignored: answers how many frames that makes. */
  sync(): number {
    const frames = this.ignored + 1
    this.ignored = 0
    this.isSynced = true
    this.droppedAs = null
    this.#isTold = false
    return frames
  }

  /** Something of its own was refused: what follows may build on it, so it has to sync again. */
  drop(standing: Standing, why: Denial): void {
    this.isSynced = false
    this.droppedAs = standing
    this.tell(why)
  }

  /** The disk did not keep frames of its own: they come again with its next step 2, and count then. */
  lose(frames: number): void {
    this.ignored += frames
    this.drop(lostStanding, 'storage-failed')
  }

  /** Says why nothing is taken, once until something is again. */
  tell(why: Denial): void {
    if (this.#isTold) return
    this.#isTold = true
    this.send(writeDenied(why))
  }

  forgetTold(): void {
    this.#isTold = false
  }

  count(frames: number): void {
    this.#durable += frames
  }

  sendDurable(seq: number): void {
    this.send(writeDurable(this.#durable, seq))
  }
}
