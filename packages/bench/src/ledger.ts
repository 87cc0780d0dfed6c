import { now } from './machine-clock.ts'

/** `~` and so many digits of base 36: how an edit is known again wherever it turns up. */
const digits = 6
const tilde = 0x7e
export const markLength = digits + 2
const mostEdits = 1_000_000

/** What became of every edit: when it was sent, and which of the others have it. */
export class Ledger {
  readonly #sentAt: Float64Array
  readonly #sender: Uint32Array
  readonly #missing: Uint16Array
  /** Edits are numbered; those before this belong to earlier measurements. */
  #from = 0
  #to = 0
  #isOpen = false
  #undelivered = 0
  #latencies: number[] = []

  constructor(most = mostEdits) {
    this.#sentAt = new Float64Array(most)
    this.#sender = new Uint32Array(most)
    this.#missing = new Uint16Array(most)
  }

  /** From here on edits count. */
  open(): void {
    this.#from = this.#to
    this.#isOpen = true
    this.#undelivered = 0
    this.#latencies = []
  }

  /** Later edits do not count, but those that do may still arrive. */
  close(): void {
    this.#isOpen = false
  }

  get undelivered(): number {
    return this.#undelivered
  }

  /** Milliseconds from the sending to each arrival at somebody else. */
  get latencies(): readonly number[] {
    return this.#latencies
  }

  /** Notes that somebody sends an edit to so many others; answers what it must contain. */
  send(sender: number, others: number): string {
    const edit = this.#to % this.#sentAt.length
    this.#to += 1
    this.#sentAt[edit] = this.#isOpen ? now() : 0
    this.#sender[edit] = sender
    this.#missing[edit] = others
    if (this.#isOpen) this.#undelivered += others
    return `~${edit.toString(36).padStart(digits, '0')} `
  }

  /** Notes every edit that a frame holds, one or several of them. */
  receive(receiver: number, bytes: Buffer): void {
    let at = bytes.indexOf(tilde)
    while (at !== -1) {
      const edit = readMark(bytes, at + 1)
      if (edit !== null) this.#arrive(edit, receiver)
      at = bytes.indexOf(tilde, at + 1)
    }
  }

  #arrive(edit: number, receiver: number): void {
    const sentAt = this.#sentAt[edit] ?? 0
    const missing = this.#missing[edit] ?? 0
    if (sentAt === 0 || edit < this.#from || missing === 0) return
    if (this.#sender[edit] === receiver) return
    this.#missing[edit] = missing - 1
    this.#undelivered -= 1
    this.#latencies.push(now() - sentAt)
  }
}

function readMark(bytes: Buffer, from: number): number | null {
  let value = 0
  for (let at = from; at < from + digits; at++) {
    const digit = digitOf(bytes[at] ?? 0)
    if (digit === null) return null
    value = value * 36 + digit
  }
  return value
}

function digitOf(code: number): number | null {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  return code >= 0x61 && code <= 0x7a ? code - 0x57 : null
}
