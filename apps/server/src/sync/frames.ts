// Bytes ↔ values: the gateway hands in what a socket received, the rooms what it is to send.
import { type Denial, messageTypes } from '@kraftline/core/protocol/sync'
import * as decoding from 'lib0/decoding'

/** What a client may send. Our own reading: the one of y-protocols swallows errors. */
export type ClientFrame =
  | { readonly kind: 'step-1'; readonly vector: Uint8Array }
  | { readonly kind: 'step-2' | 'update'; readonly update: Uint8Array }
  | { readonly kind: 'presence'; readonly entries: Uint8Array }
  | { readonly kind: 'query-presence' }

const syncSteps = { step1: 0, step2: 1, update: 2 } as const
const permissionDenied = 0

/** Reads a frame; null if it is none, or has more to it than it should. */
export function readFrame(bytes: Uint8Array): ClientFrame | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    const frame = readKind(decoder)
    return decoding.hasContent(decoder) ? null : frame
  } catch {
    return null
  }
}

function readKind(decoder: decoding.Decoder): ClientFrame | null {
  switch (decoding.readVarUint(decoder)) {
    case messageTypes.sync:
      return readSync(decoder)
    case messageTypes.awareness:
      return { kind: 'presence', entries: decoding.readVarUint8Array(decoder) }
    case messageTypes.queryAwareness:
      return { kind: 'query-presence' }
    default:
      return null
  }
}

function readSync(decoder: decoding.Decoder): ClientFrame | null {
  switch (decoding.readVarUint(decoder)) {
    case syncSteps.step1:
      return { kind: 'step-1', vector: decoding.readVarUint8Array(decoder) }
    case syncSteps.step2:
      return { kind: 'step-2', update: decoding.readVarUint8Array(decoder) }
    case syncSteps.update:
      return { kind: 'update', update: decoding.readVarUint8Array(decoder) }
    default:
      return null
  }
}

/** "This is what I have; what have you besides?" */
export function writeStep1(vector: Uint8Array): Uint8Array {
  return writeSync(syncSteps.step1, vector)
}

export function writeStep2(update: Uint8Array): Uint8Array {
  return writeSync(syncSteps.step2, update)
}

export function writeUpdate(update: Uint8Array): Uint8Array {
  return writeSync(syncSteps.update, update)
}

function writeSync(step: number, bytes: Uint8Array): Uint8Array {
  return join([messageTypes.sync, step, bytes.byteLength, bytes])
}

/** Entries as `writePresenceEntry` makes them. */
export function writePresence(entries: readonly Uint8Array[]): Uint8Array {
  const length = entries.reduce((sum, entry) => sum + entry.byteLength, sizeOf(entries.length))
  return join([messageTypes.awareness, length, entries.length, ...entries])
}

/** `state` is JSON. */
export function writePresenceEntry(id: number, clock: number, state: string): Uint8Array {
  const bytes = Buffer.from(state)
  return join([id, clock, bytes.byteLength, bytes])
}

export function writeDenied(why: Denial): Uint8Array {
  const bytes = Buffer.from(why)
  return join([messageTypes.auth, permissionDenied, bytes.byteLength, bytes])
}

/** How many of a connection's frames are on disk, and how far the room's log has come. */
export function writeDurable(frames: number, seq: number): Uint8Array {
  return join([messageTypes.durable, frames, seq])
}

/**
 * Puts varUints and bytes one behind the other. Thousands of frames a second are made here, and the
 * room that an encoder makes first and copies from later was most of what they cost.
 */
function join(parts: readonly (number | Uint8Array)[]): Buffer {
  let length = 0
  for (const part of parts) length += typeof part === 'number' ? sizeOf(part) : part.byteLength
  const bytes = Buffer.allocUnsafe(length)
  let at = 0
  for (const part of parts) {
    if (typeof part === 'number') {
      at = putVarUint(bytes, at, part)
    } else {
      bytes.set(part, at)
      at += part.byteLength
    }
  }
  return bytes
}

/** Seven bits to a byte, the lowest first; the highest bit says that there is more. */
function putVarUint(bytes: Buffer, from: number, value: number): number {
  let at = from
  let rest = value
  while (rest > 0x7f) {
    bytes[at++] = 0x80 | (rest % 128)
    rest = Math.floor(rest / 128)
  }
  bytes[at++] = rest
  return at
}

function sizeOf(value: number): number {
  let size = 1
  for (let rest = value; rest > 0x7f; rest = Math.floor(rest / 128)) size += 1
  return size
}
