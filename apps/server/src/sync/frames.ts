// Bytes ↔ values: the gateway hands in what a socket received, the rooms what it is to send.
import { type Denial, messageTypes } from '@kraftline/core/protocol/sync'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

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

/**
 * Small frames are put together in one place and copied out of it: most of what an encoder costs is
 * the room that it makes.
 */
const small = encoding.createEncoder()
const smallRoom = new Uint8Array(4096)

function encodeSmall(write: (encoder: encoding.Encoder) => void): Uint8Array {
  small.cbuf = smallRoom
  small.cpos = 0
  small.bufs.length = 0
  write(small)
  return encoding.toUint8Array(small)
}

function writeSync(step: number, bytes: Uint8Array): Uint8Array {
  return encodeSmall((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, bytes)
  })
}

/** Entries as `writePresenceEntry` makes them. */
export function writePresence(entries: readonly Uint8Array[]): Uint8Array {
  const count = encodeSmall((encoder) => encoding.writeVarUint(encoder, entries.length))
  const length = entries.reduce((sum, entry) => sum + entry.byteLength, count.byteLength)
  return encodeSmall((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.awareness)
    encoding.writeVarUint(encoder, length)
    encoding.writeUint8Array(encoder, count)
    for (const entry of entries) encoding.writeUint8Array(encoder, entry)
  })
}

/** `state` is JSON. */
export function writePresenceEntry(id: number, clock: number, state: string): Uint8Array {
  return encodeSmall((encoder) => {
    encoding.writeVarUint(encoder, id)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarUint8Array(encoder, Buffer.from(state))
  })
}

export function writeDenied(why: Denial): Uint8Array {
  return encodeSmall((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.auth)
    encoding.writeVarUint(encoder, permissionDenied)
    encoding.writeVarString(encoder, why)
  })
}

/** How many of a connection's frames are on disk, and how far the room's log has come. */
export function writeDurable(frames: number, seq: number): Uint8Array {
  return encodeSmall((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.durable)
    encoding.writeVarUint(encoder, frames)
    encoding.writeVarUint(encoder, seq)
  })
}
