import { z } from 'zod'
import { attachmentName } from '../board/pictures.ts'
import { createSessionSchema } from '../protocol/http.ts'
import { imageTypes } from '../protocol/image-header.ts'
import { boardLineSchema, sessionLineSchema, writtenInstant } from './replay-line.ts'

/** What an archive says it is, and which version of what this module describes. */
export const archiveFormat = 'kraftline-session'
export const archiveVersion = 1

export const archiveLimits = {
  bytes: 200 * 1024 * 1024,
  /** UTF-16 units of one member or element: the largest picture in base64, and some room. */
  piece: 8 * 1024 * 1024,
  depth: 50,
} as const

/** The member `session`: what the session was created with. */
export const archivedSessionSchema = createSessionSchema
  .pick({ title: true, locale: true, timeZone: true, cadence: true })
  .extend({ createdAt: writtenInstant })

/** An element of `events`, as a line of the replay is. */
export const archivedEventSchema = z.discriminatedUnion('kind', [
  boardLineSchema,
  sessionLineSchema,
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
