import { Duplex } from 'node:stream'
import { limits } from '@kraftline/core/protocol/sync'
import { ManualClock } from '@kraftline/core/testing/manual-clock'
import { second } from '@kraftline/core/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Outbox } from './outbox.ts'
import { packMessage } from './pack-message.ts'

/** The other side of a line: reads what has been written, and says so when it is told to. */
class Reader {
  readonly clock = new ManualClock()
  readonly written: Buffer[] = []
  /** Marks. */
  readonly pings: number[] = []
  bytes = 0
  readonly outbox: Outbox

  constructor() {
    const stream = new Duplex({
      read: () => {},
      write: (chunk: Buffer, _encoding, done) => {
        this.written.push(chunk)
        this.bytes += chunk.byteLength
        done()
      },
    })
    const ping = () => {
      const mark = this.pings.length + 1
      this.pings.push(mark)
      return mark
    }
    this.outbox = new Outbox({ stream, clock: this.clock, ping })
  }

  /** The messages in what was written; parts of one are put together. */
  get messages(): Buffer[] {
    const messages: Buffer[] = []
    let parts: Buffer[] = []
    for (const chunk of this.written) {
      const first = chunk[0]!
      expect(first & 0x0f).toBe(parts.length === 0 ? 2 : 0)
      const short = chunk[1]!
      parts.push(chunk.subarray(short < 126 ? 2 : short === 126 ? 4 : 10))
      if ((first & 0x80) === 0) continue
      messages.push(Buffer.concat(parts))
      parts = []
    }
    expect(parts).toEqual([])
    return messages
  }
}

const message = (length: number, seed = 0) =>
  Buffer.alloc(length, `message ${seed}, of ${length} bytes. `)

test('a large message goes as fast as it is read, and what comes after it waits', () => {
  const reader = new Reader()
  const { outbox, pings } = reader
  const large = message(2 * 1024 * 1024)
  outbox.send(packMessage(large))
  outbox.send(packMessage(message(10)))
  expect(reader.bytes).toBeLessThanOrEqual(limits.windowAtFirst + 100)
  expect(outbox.waitingBytes).toBeGreaterThan(large.byteLength - limits.windowAtFirst)
  // On a slow line: each piece takes seconds.
  for (let answered = 0; answered < pings.length; answered++) {
    const before = reader.bytes
    reader.clock.advance(3 * second)
    outbox.noteRead(pings[answered]!)
    expect(reader.bytes - before).toBeLessThanOrEqual(limits.pieceBytes + 100)
  }
  expect(reader.messages.map((one) => one.byteLength)).toEqual([large.byteLength, 10])
  expect(reader.messages[0]?.equals(large)).toBe(true)
  expect(outbox.waitingBytes).toBe(0)
})

test('who reads at once is soon sent a megabyte at a time, and never more', () => {
  const reader = new Reader()
  reader.outbox.send(packMessage(message(8 * 1024 * 1024)))
  let answers = 0
  for (let mark = 0; mark < reader.pings.length; answers++) {
    mark = reader.pings.length
    const before = reader.bytes
    reader.outbox.noteRead(mark)
    expect(reader.bytes - before).toBeLessThanOrEqual(limits.windowAtMost + limits.pieceBytes)
  }
  expect(reader.messages).toHaveLength(1)
  expect(answers).toBeLessThan(15)
})

test('whatever is sent and whenever it is read, the same messages arrive in the same order', () => {
  const act = fc.oneof(
    fc.record({ send: fc.oneof(fc.nat(300), fc.nat(400_000)) }),
    fc.record({ read: fc.nat(5), after: fc.nat(3 * second) }),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const reader = new Reader()
      const sent: Buffer[] = []
      for (const one of acts) {
        if ('send' in one) {
          sent.push(message(one.send, sent.length))
          reader.outbox.send(packMessage(sent.at(-1)!))
        } else {
          reader.clock.advance(one.after)
          reader.outbox.noteRead(Math.max(0, reader.pings.length - one.read))
        }
      }
      for (let mark = 0; mark < reader.pings.length; ) {
        mark = reader.pings.length
        reader.outbox.noteRead(mark)
      }
      const arrived = reader.messages
      expect(arrived.length).toBe(sent.length)
      expect(arrived.every((one, index) => one.equals(sent[index]!))).toBe(true)
      expect(reader.outbox.waitingBytes).toBe(0)
    }),
    { numRuns: 60 },
  )
})
