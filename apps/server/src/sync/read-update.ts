import { limits } from '@kraftline/core/protocol/sync'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>

/** How lib0 marks what the board has no use for: nested values could also overflow the stack. */
const refusedValues: Record<number, string> = {
  116: 'bytes in a list',
  117: 'an array',
  118: 'an object',
  122: 'a bigint',
}

/** Reads the first version's format and gives up as soon as there is too much of anything. */
class BoundedDecoder extends Y.UpdateDecoderV1 {
  /** What the newest one reads from, to see what it has left over. */
  static source: decoding.Decoder | null = null
  #structs = 0
  #clients = 0
  #deletes = 0
  #values = 0

  constructor(source: decoding.Decoder) {
    super(source)
    BoundedDecoder.source = source
  }

  override readInfo(): number {
    this.#structs += 1
    if (this.#structs > limits.structsPerUpdate) throw new Error('too many structs')
    return super.readInfo()
  }

  override readClient(): number {
    this.#clients += 1
    if (this.#clients > limits.clientsPerUpdate) throw new Error('too many client ids')
    return super.readClient()
  }

  override readDsClock(): number {
    this.#deletes += 1
    if (this.#deletes > limits.deletesPerUpdate) throw new Error('too many deletes')
    return super.readDsClock()
  }

  override readAny(): unknown {
    this.#values += 1
    if (this.#values > limits.structsPerUpdate) throw new Error('too many values')
    const refused = refusedValues[decoding.peekUint8(this.restDecoder)]
    if (refused) throw new Error(refused)
    return super.readAny()
  }

  override readJSON(): never {
    throw new Error('an embed, a format or old JSON')
  }
}

/**
 * Decodes an update without applying it; null if it is broken, holds too much or has more behind it.
 * By name this calls the second version's function, but with a decoder of the first: bytes never
 * meet the other one.
 */
export function readUpdate(bytes: Uint8Array): DecodedUpdate | null {
  try {
    const decoded = Y.decodeUpdateV2(bytes, BoundedDecoder)
    const { source } = BoundedDecoder
    return source && decoding.hasContent(source) ? null : decoded
  } catch {
    return null
  } finally {
    BoundedDecoder.source = null
  }
}
