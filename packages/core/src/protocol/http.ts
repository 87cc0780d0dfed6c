import { z } from 'zod'
import { actionStatuses, activityKinds } from '../board/snapshot-types.ts'
import { isKey, type SessionId } from '../ids.ts'
import type { Cadence } from '../incident/incident.ts'
import { readTime } from '../incident/iso-time.ts'
import { isTimeZone } from '../incident/zone.ts'
import { locales } from '../play/locale.ts'
import { accessLevels, disciplines } from '../play/people.ts'
import { type Instant, minute } from '../time.ts'
import { limits } from './sync.ts'

const titleLength = 200
const labelLength = 200
/** A sentence or three. */
const lessonLength = 1000
const secretLength = 512
const activitiesPerIncident = 200
/** A year: nothing that is reviewed in an hour takes longer. */
const longestMinutes = 366 * 24 * 60

const offsetAtEnd = /[T ]\d\d:.*(Z|[+-]\d\d(:?\d\d)?)\s*$/i

const instant = z
  .string()
  .meta({ format: 'date-time' })
  .transform((text, context): Instant => {
    const time = readTime(text, { zone: 'UTC' })
    if (time.ok && offsetAtEnd.test(text)) return time.value
    context.addIssue({
      code: 'custom',
      message: 'expected an ISO 8601 time with its offset, such as 2018-10-21T22:52:00Z',
    })
    return z.NEVER
  })

const day = z.iso.date()

const minutesMessage = 'expected whole minutes from 1 to 1440'
const wholeMinutes = z.int(minutesMessage).min(1, minutesMessage).max(1440, minutesMessage)

/** Each by itself: a warning later than the gap just never comes, or before the first update alone. */
const cadence = z.object({
  gapMinutes: wholeMinutes.default(30),
  warnMinutes: wholeMinutes.default(20),
  firstUpdateMinutes: wholeMinutes.default(30),
})

/** A session's cadence as HTTP says it: whole minutes. */
export type CadenceMinutes = {
  readonly gapMinutes: number
  readonly warnMinutes: number
  readonly firstUpdateMinutes: number
}

/** `POST /api/sessions` */
export const createSessionSchema = z.object({
  title: oneLine().min(1, 'expected a title').max(titleLength),
  locale: z.enum(locales).default('en'),
  timeZone: z
    .string()
    .max(64)
    .refine(isTimeZone, 'expected the IANA name of a time zone, such as Europe/Paris')
    .default('UTC'),
  cadence: cadence.default({ gapMinutes: 30, warnMinutes: 20, firstUpdateMinutes: 30 }),
  anonymous: z.boolean().default(false),
  previous: z
    .object({
      id: z.custom<SessionId>(isKey, 'expected a session id').meta({ type: 'string' }),
      secret: z.string().max(secretLength).optional(),
    })
    .optional(),
})

/** `POST /api/sessions/:id/links` */
export const renewLinkSchema = z.object({ access: z.enum(accessLevels) })

/** `POST /api/sessions/:id/join` */
export const joinSchema = z.object({
  secret: z.string().min(1).max(secretLength),
  name: oneLine().min(1, 'expected a name').max(limits.nameLength),
  discipline: z.enum(disciplines).default('other'),
})

const activity = z
  .object({
    kind: z.enum(activityKinds),
    minutes: z.number().min(0).max(longestMinutes).nullish(),
    startedAt: instant.nullish(),
    endedAt: instant.nullish(),
    label: z.string().max(labelLength).nullish(),
  })
  .refine(({ startedAt, endedAt }) => isInOrder(startedAt, endedAt), {
    path: ['endedAt'],
    message: 'endedAt is before startedAt',
    when: isObject,
  })
  .transform(({ kind, minutes, startedAt, endedAt, label }) => ({
    kind,
    minutes: minutes ?? null,
    startedAt: startedAt ?? null,
    endedAt: endedAt ?? null,
    label: label ?? '',
  }))

/** `PUT /api/sessions/:id/incident`: replaces what is given; null clears `end` and `asOf`. */
export const incidentSchema = z
  .object({
    title: oneLine().max(titleLength).optional(),
    summary: z.string().max(limits.textLength).optional(),
    start: instant.optional(),
    end: instant.nullable().optional(),
    asOf: instant.nullable().optional(),
    detection: z.string().max(limits.textLength).optional(),
    activities: z.array(activity).max(activitiesPerIncident).optional(),
  })
  .refine(({ start, end }) => isInOrder(start, end), {
    path: ['end'],
    message: 'the end is before the start',
    when: isObject,
  })
  .refine(({ start, asOf }) => isInOrder(start, asOf), {
    path: ['asOf'],
    message: 'asOf is before the start',
    when: isObject,
  })

/** `PATCH /api/sessions/:id/actions/:actionId`: null clears `dueOn`, `closedNote` and `closedOn`. */
export const patchActionSchema = z.object({
  status: z.enum(actionStatuses).optional(),
  text: z.string().max(limits.textLength).optional(),
  owner: oneLine().max(labelLength).optional(),
  dueOn: z
    .string()
    .refine((text) => text === '' || day.safeParse(text).success, 'expected a day as YYYY-MM-DD')
    .nullable()
    .optional(),
  closedNote: z.string().max(limits.textLength).nullable().optional(),
  closedOn: z.iso.date('expected a day as YYYY-MM-DD').nullable().optional(),
})

/** `POST /api/sessions/:id/lessons` */
export const lessonSchema = z.object({
  text: z.string().trim().min(1, 'expected a lesson').max(lessonLength),
})

export type CreateSession = z.output<typeof createSessionSchema>
export type PatchAction = z.output<typeof patchActionSchema>
export type Join = z.output<typeof joinSchema>
export type IncidentChange = z.output<typeof incidentSchema>

/** A cadence as the measures want it. */
export function toCadence(minutes: CadenceMinutes): Cadence {
  return {
    gap: minutes.gapMinutes * minute,
    warn: minutes.warnMinutes * minute,
    firstUpdate: minutes.firstUpdateMinutes * minute,
  }
}

/** A cadence as HTTP says it. */
export function toMinutes(cadence: Cadence): CadenceMinutes {
  return {
    gapMinutes: cadence.gap / minute,
    warnMinutes: cadence.warn / minute,
    firstUpdateMinutes: cadence.firstUpdate / minute,
  }
}

/** Whether two times, either of which may be missing, are not the wrong way round. */
export function isInOrder(from: Instant | null | undefined, to: Instant | null | undefined) {
  return typeof from !== 'number' || typeof to !== 'number' || from <= to
}

/** Asks about several fields also where others are wrong, so that one answer lists it all. */
function isObject({ value }: { readonly value: unknown }): boolean {
  return typeof value === 'object' && value !== null
}

/** Text of one line: white space of any kind becomes single spaces, none at the ends. */
function oneLine() {
  return z.string().overwrite((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
}
