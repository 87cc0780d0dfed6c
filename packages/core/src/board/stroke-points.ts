import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { limits } from '../protocol/sync.ts'
import type { Instant, Millis } from '../time.ts'

/** Where the marker was, and how hard it was pressed: 0 to 1. */
export type StrokePoint = {
  readonly at: Instant
  /** Distance from the line in pixels at 100 %; negative is above. */
  readonly lane: number
  readonly pressure: number
}

const version = 1
/** A quarter of a pixel is finer than anybody sees. */
const lanesPerPixel = 4
const hardest = 255
const furthestAt = 8.64e15
/** From one end of this to the other is still a number that can be written exactly. */
const furthestWritten = 4e15
const furthestLane = 100_000

/**
 * Writes a stroke as bytes: the version and `step` as varUints, then for each point varInts for how many
 * steps it is later than the one before and how many quarters of a pixel lower, and a byte of pressure.
 * The first point counts from the epoch, in milliseconds, and from the line.
 */
export function encodeStroke(points: readonly StrokePoint[], step: Millis): Uint8Array {
  const encoder = encoding.createEncoder()
  const unit = Math.max(1, Math.round(step))
  encoding.writeVarUint(encoder, version)
  encoding.writeVarUint(encoder, unit)
  const first = Math.round(clamp(points[0]?.at ?? 0, furthestWritten))
  let [steps, quarters] = [0, 0]
  points.slice(0, limits.strokePoints).forEach(({ at, lane, pressure }, index) => {
    const nextSteps = Math.round((clamp(at, furthestWritten) - first) / unit)
    const nextQuarters = Math.round(clamp(lane, furthestLane) * lanesPerPixel)
    encoding.writeVarInt(encoder, index === 0 ? first : nextSteps - steps)
    encoding.writeVarInt(encoder, nextQuarters - quarters)
    encoding.writeUint8(encoder, Math.round(Math.min(1, Math.max(0, pressure)) * hardest))
    steps = nextSteps
    quarters = nextQuarters
  })
  return encoding.toUint8Array(encoder)
}

/** Reads a stroke; null where the bytes are none, or more than a stroke may have. Never throws. */
export function decodeStroke(bytes: Uint8Array): readonly StrokePoint[] | null {
  if (bytes.byteLength > limits.strokeBytes) return null
  try {
    return readPoints(decoding.createDecoder(bytes))
  } catch {
    return null
  }
}

function readPoints(decoder: decoding.Decoder): readonly StrokePoint[] | null {
  if (decoding.readVarUint(decoder) !== version) return null
  const unit = decoding.readVarUint(decoder)
  const points: StrokePoint[] = []
  let [first, steps, quarters] = [0, 0, 0]
  while (decoding.hasContent(decoder)) {
    if (points.length === limits.strokePoints) return null
    const later = decoding.readVarInt(decoder)
    if (points.length === 0) first = later
    else steps += later
    quarters += decoding.readVarInt(decoder)
    const at = first + steps * unit
    const lane = quarters / lanesPerPixel
    if (!isWithin(at, furthestAt) || !isWithin(lane, furthestLane)) return null
    points.push({ at, lane, pressure: decoding.readUint8(decoder) / hardest })
  }
  return points.length > 0 ? points : null
}

function clamp(value: number, reach: number): number {
  return Math.min(reach, Math.max(-reach, value))
}

function isWithin(value: number, reach: number): boolean {
  return Math.abs(value) <= reach
}
