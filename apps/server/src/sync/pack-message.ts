/** A binary message as it lies on the wire: written as it is to everybody's socket. */
export type PackedMessage = Buffer

/** The first byte of what a server sends, which is never masked: the last part has the highest bit. */
const last = 0x80
const opcodes = { first: 0x02, more: 0x00 } as const

/**
 * Puts the head of a websocket message before its bytes. A board sends each message to many, and one
 * write of one buffer is about half of what ws does for each of them.
 */
export function packMessage(bytes: Uint8Array): PackedMessage {
  return packPart(bytes, { isFirst: true, isLast: true })
}

/** Packs a part of a message; the parts of one follow each other, with nothing but pings between. */
export function packPart(
  bytes: Uint8Array,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): Buffer {
  const head = headOf(bytes.length)
  const packed = Buffer.allocUnsafe(1 + head.length + bytes.length)
  packed[0] = (isLast ? last : 0) | (isFirst ? opcodes.first : opcodes.more)
  packed.set(head, 1)
  packed.set(bytes, 1 + head.length)
  return packed
}

/** The bytes that were packed as one message. */
export function payloadOf(message: PackedMessage): Uint8Array {
  const short = message[1] ?? 0
  return message.subarray(short < 126 ? 2 : short === 126 ? 4 : 10)
}

function headOf(length: number): readonly number[] {
  if (length < 126) return [length]
  if (length < 2 ** 16) return [126, length >> 8, length & 0xff]
  // Of eight bytes the upper four: nothing of ours is that long.
  return [127, 0, 0, 0, 0, length >> 24, length >> 16, length >> 8, length]
}
