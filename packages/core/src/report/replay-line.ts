import { z } from 'zod'
import { readTime } from '../incident/iso-time.ts'
import { sessionEventSchema } from '../play/event-schema.ts'
import type { SessionEvent } from '../play/session-types.ts'
import type { Instant } from '../time.ts'

/** A moment as HTTP writes it. */
export const writtenInstant = z.string().transform((text, context): Instant => {
  const time = readTime(text, { zone: 'UTC' })
  if (time.ok) return time.value
  context.addIssue({ code: 'custom', message: 'expected an ISO 8601 time' })
  return z.NEVER
})

/** What the log kept of the board: an update, in base64. */
export const boardLineSchema = z.object({
  at: writtenInstant,
  kind: z.literal('board'),
  update: z.base64(),
})

/** What the log kept of the hour. */
export const sessionLineSchema = z.object({
  at: writtenInstant,
  kind: z.literal('session'),
  event: sessionEventSchema,
})

const seq = z.int().min(0)

/** A line of a session's replay. */
export const replayLineSchema = z.discriminatedUnion('kind', [
  boardLineSchema.extend({ seq }),
  sessionLineSchema.extend({ seq }),
])

export type ReplayLine = { readonly at: Instant; readonly seq: number } & (
  | { readonly kind: 'board'; readonly update: string }
  | { readonly kind: 'session'; readonly event: SessionEvent }
)
