import { z } from 'zod'
import { attachmentName } from '../board/pictures.ts'
import { readTime } from '../incident/iso-time.ts'
import { sessionEventSchema } from '../play/event-schema.ts'
import { createSessionSchema } from '../protocol/http.ts'
import { imageTypes } from '../protocol/image-header.ts'
import type { Instant } from '../time.ts'

/** What an archive says it is, and which version of what this module describes. */
export const archiveFormat = 'kraftline-session'
export const archiveVersion = 1

export const archiveLimits = {
  bytes: 200 * 1024 * 1024,
  /** UTF-16 units of one member or element: the largest picture in base64, and some room. */
  piece: 8 * 1024 * 1024,
  depth: 50,
} as const

const instant = z.string().transform((text, context): Instant => {
  const time = readTime(text, { zone: 'UTC' })
  if (time.ok) return time.value
  context.addIssue({ code: 'custom', message: 'expected an ISO 8601 time' })
  return z.NEVER
})

/** The member `session`: what the session was created with. */
export const archivedSessionSchema = createSessionSchema
  .pick({ title: true, locale: true, timeZone: true, cadence: true })
  .extend({ createdAt: instant })

/** An element of `events`, as a line of the replay is. */
export const archivedEventSchema = z.discriminatedUnion('kind', [
  z.object({ at: instant, kind: z.literal('board'), update: z.base64() }),
  z.object({ at: instant, kind: z.literal('session'), event: sessionEventSchema }),
])

/** An element of `attachments`. */
export const archivedAttachmentSchema = z.object({
  name: z.string().regex(attachmentName),
  type: z.enum(imageTypes),
  data: z.base64(),
})

export type ArchivedSession = z.output<typeof archivedSessionSchema>
export type ArchivedEvent = z.output<typeof archivedEventSchema>
export type ArchivedAttachment = z.output<typeof archivedAttachmentSchema>
