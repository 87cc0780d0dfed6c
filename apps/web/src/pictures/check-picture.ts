import {
  type ImageHeader,
  pictureLimits,
  readImageHeader,
} from '@kraftline/core/protocol/image-header'
import { err, ok, type Result } from '@kraftline/core/result'

/** What is wrong with a file before anybody sends it. */
export type FileProblem = 'not-a-picture' | 'other-type' | 'too-large' | 'too-many-pixels'

/** Looks at a file as the server will: by its first bytes, whatever it is called. */
export function checkPicture(bytes: Uint8Array): Result<ImageHeader, FileProblem> {
  if (bytes.byteLength > pictureLimits.bytes) return err('too-large')
  const header = readImageHeader(bytes)
  if (!header) return err(isOtherPicture(bytes) ? 'other-type' : 'not-a-picture')
  return header.width * header.height > pictureLimits.pixels ? err('too-many-pixels') : ok(header)
}

/** How pictures begin that are not taken: GIF, BMP, TIFF, and HEIC or AVIF after their length. */
const otherBeginnings = [/^GIF8/, /^BM/, /^II\*\0/, /^MM\0\*/, /^.{4}ftyp/s]

function isOtherPicture(bytes: Uint8Array): boolean {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024))
  return otherBeginnings.some((one) => one.test(beginning)) || /<svg[\s>]/i.test(beginning)
}
