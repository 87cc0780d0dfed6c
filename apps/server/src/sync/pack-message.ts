/** A binary message as it lies on the wire: written as it is to everybody's socket. */
export type PackedMessage = Buffer

/** Whole, binary, not masked: what a server sends. */
const firstByte = 0x82

/**
 * Puts the head of a websocket message before its bytes. A board sends each message to many, and one
 * write of one buffer is about half of what ws does for each of them.
 */
export function packMessage(bytes: Uint8Array): PackedMessage {
  const { length } = bytes
  const head = headOf(length)
  const packed = Buffer.allocUnsafe(head.length + length)
  packed.set(head)
  packed.set(bytes, head.length)
  return packed
}

function headOf(length: number): readonly number[] {
  if (length < 126) return [firstByte, length]
  if (length < 2 ** 16) return [firstByte, 126, length >> 8, length & 0xff]
  // Of eight bytes the upper four: nothing of ours is that long.
  return [firstByte, 127, 0, 0, 0, 0, length >> 24, length >> 16, length >> 8, length]
}
