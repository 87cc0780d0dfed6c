import type { SessionId } from '@kraftline/core/ids'
import {
  type ImageType,
  pictureLimits,
  readImageHeader,
} from '@kraftline/core/protocol/image-header'
import { err, ok, type Result } from '@kraftline/core/result'
import sharp, { type Sharp } from 'sharp'
import type { Attachment, Store } from '../store/store.ts'
import { newId, type Random } from './secrets.ts'
import { Turns } from './turns.ts'

/** Why a picture was not taken: it is none, or it or what the session has is too much. */
export type AttachmentRefusal = {
  readonly kind: 'invalid' | 'too-large'
  readonly message: string
}

/** The pictures of sessions, as a screenshot of the page that customers saw. */
export interface Attachments {
  /** Takes a picture in, without what it says of its maker, its place and its device. */
  add(
    sessionId: SessionId,
    picture: {
      readonly type: ImageType
      readonly bytes: Uint8Array
      /** One that it has already, elsewhere. */
      readonly name?: string
    },
  ): Promise<Result<Attachment, AttachmentRefusal>>
  find(sessionId: SessionId, name: string): Promise<Attachment | null>
}

/** More than a screen shows, opened large on a good one. */
const longestSide = 4096
/** Seconds of decoding and encoding that one picture gets. */
const patience = 20
/** One that is larger than this without loss is kept with a little. */
const largestLossless = 4 * 1024 * 1024

const endings: Readonly<Record<ImageType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
}

export function createAttachments(store: Store, random: Random): Attachments {
  // One at a time: a picture takes a hundred megabytes while it is decoded.
  const turns = new Turns()
  return {
    add: (sessionId, { type, bytes, name: given }) =>
      turns.take(async () => {
        const refusal = refuse(type, bytes)
        if (refusal) return err(refusal)
        const names = await store.attachments.names(sessionId)
        if (names.length >= pictureLimits.perSession) return err(full)
        const made = await encodeAnew(type, bytes)
        if (!made) return err(unreadable)
        const name = given ?? `${newId(random)}.${endings[made.type]}`
        if (names.includes(name)) return err(twice)
        const attachment = { name, ...made }
        await store.attachments.add(sessionId, attachment)
        return ok(attachment)
      }),
    find: (sessionId, name) => store.attachments.find(sessionId, name),
  }
}

const full: AttachmentRefusal = {
  kind: 'too-large',
  message: `A session keeps ${pictureLimits.perSession} pictures, and has them.`,
}

const twice: AttachmentRefusal = {
  kind: 'invalid',
  message: 'The session has a picture of this name.',
}

const unreadable: AttachmentRefusal = {
  kind: 'invalid',
  message: 'The picture is damaged: it cannot be opened.',
}

/** What can be told from the first bytes, before anything is decoded. */
function refuse(type: ImageType, bytes: Uint8Array): AttachmentRefusal | null {
  const header = readImageHeader(bytes)
  if (!header) return { kind: 'invalid', message: 'This is no PNG, JPEG or WebP picture.' }
  if (header.type !== type) {
    return { kind: 'invalid', message: `This is ${header.type}, and was sent as ${type}.` }
  }
  if (header.width * header.height <= pictureLimits.pixels) return null
  const megapixels = pictureLimits.pixels / 1_000_000
  return { kind: 'too-large', message: `A picture may have ${megapixels} megapixels at most.` }
}

/** The picture upright and without metadata, or null if it cannot be decoded. */
async function encodeAnew(
  type: ImageType,
  bytes: Uint8Array,
): Promise<Omit<Attachment, 'name'> | null> {
  try {
    const upright = sharp(bytes, { limitInputPixels: pictureLimits.pixels, failOn: 'error' })
      .timeout({ seconds: patience })
      .autoOrient()
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    const exact = type === 'image/png' ? await encode(upright.clone().png(), type) : null
    if (exact && exact.bytes.byteLength <= largestLossless) return exact
    return type === 'image/jpeg'
      ? await encode(upright.jpeg({ quality: 85, mozjpeg: true }), type)
      : await encode(upright.webp({ quality: 90 }), 'image/webp')
  } catch {
    return null
  }
}

async function encode(picture: Sharp, type: ImageType): Promise<Omit<Attachment, 'name'>> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true })
  return { type, width: info.width, height: info.height, bytes: data }
}
