/** The formats that a picture may come in, by their media type. */
export const imageTypes = ['image/png', 'image/jpeg', 'image/webp'] as const
export type ImageType = (typeof imageTypes)[number]

/** What a picture says of itself before anybody decodes it; width and height in pixels. */
export type ImageHeader = {
  readonly type: ImageType
  readonly width: number
  readonly height: number
}

/** What a picture may be, checked in the browser before it is sent and by the server when it comes. */
export const pictureLimits = {
  bytes: 5 * 1024 * 1024,
  pixels: 25_000_000,
  perSession: 20,
} as const

/**
 * Reads format and size from the first bytes of a PNG, JPEG or WebP file, whatever it is called.
 * Null for everything else, and for a header that is cut off or names no size.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const header = readPng(view) ?? readWebp(view) ?? readJpeg(view)
    return header && header.width > 0 && header.height > 0 ? header : null
  } catch (error) {
    // A DataView refuses to read past its end: the header is cut off.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** PNG, section 5.2 and 11.2.2: a signature of eight bytes, then IHDR with width and height. */
function readPng(view: DataView): ImageHeader | null {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null
  if (textAt(view, 12) !== 'IHDR') return null
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** WebP, RFC 9649: a RIFF container whose first chunk is VP8, VP8L or VP8X. */
function readWebp(view: DataView): ImageHeader | null {
  if (textAt(view, 0) !== 'RIFF' || textAt(view, 8) !== 'WEBP') return null
  const type = 'image/webp'
  switch (textAt(view, 12)) {
    case 'VP8 ': {
      if (view.getUint8(23) !== 0x9d || view.getUint16(24) !== 0x012a) return null
      const side = (at: number) => view.getUint16(at, true) & 0x3fff
      return { type, width: side(26), height: side(28) }
    }
    case 'VP8L': {
      if (view.getUint8(20) !== 0x2f) return null
      const bits = view.getUint32(21, true)
      return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X': {
      const side = (at: number) => 1 + view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000
      return { type, width: side(24), height: side(27) }
    }
    default:
      return null
  }
}

/** JPEG, ITU-T T.81 annex B: segments up to the first start of a frame. */
function readJpeg(view: DataView): ImageHeader | null {
  if (view.getUint16(0) !== 0xffd8) return null
  let at = 2
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    // A marker may be padded with any number of 0xFF.
    if (marker === 0xff) at += 1
    else if (isFrame(marker)) {
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    } else {
      // Pictures begin at 0xDA, and end at 0xD9: no frame came before.
      if (marker === 0xda || marker === 0xd9) return null
      at += 2 + view.getUint16(at + 2)
    }
  }
  return null
}

/** 0xC0–0xCF start a frame, but for the tables at C4 and CC and the extension at C8. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function textAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)))
}
