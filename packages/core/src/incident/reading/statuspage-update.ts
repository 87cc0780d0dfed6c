import { z } from 'zod'
import type { Instant } from '../../time.ts'
import type { CommunicationKind } from '../incident.ts'
import {
  type FieldContext,
  optionalId,
  optionalText,
  readFields,
  readOptionalTime,
  shorten,
} from './json-fields.ts'
import { within } from './json-text.ts'
import { keySafe } from './key-safe.ts'
import { toPlainText } from './plain-text.ts'
import { problem, type ReadCommunication } from './reading.ts'

const record = z.record(z.string(), z.unknown())
/** `tweet_id` is a number too large for JavaScript, or a string: only its presence is looked at. */
const updateFields = {
  id: optionalId,
  status: optionalText,
  body: optionalText,
  display_at: optionalText,
  created_at: optionalText,
  twitter_updated_at: optionalText,
}

const pageChannel = 'Status page'
const twitterChannel = 'Twitter'
const twitterSuffix = '-twitter'

export type ReadUpdate = {
  readonly time: Instant
  readonly isShortened: boolean
  readonly communications: readonly ReadCommunication[]
}

/** Over which channels an update went: the page itself, and Twitter if it left a trace of that. */
export function sentOver(raw: unknown): string[] {
  const fields = record.safeParse(raw).data ?? {}
  const isTweeted = [fields.tweet_id, fields.twitter_updated_at].some(
    (trace) => trace !== null && trace !== undefined,
  )
  return isTweeted ? [pageChannel, twitterChannel] : [pageChannel]
}

function readKind(status: string | null | undefined): CommunicationKind {
  const known = status?.trim().toLowerCase()
  return known === 'postmortem' ? known : known === 'resolved' ? 'resolution' : 'update'
}

function readUpdateTime(raw: unknown, path: string, context: FieldContext): Instant | null {
  const fields = record.safeParse(raw).data
  if (!fields) return null
  const field =
    fields.display_at === null || fields.display_at === undefined ? 'created_at' : 'display_at'
  const value = fields[field]
  if (value === null || value === undefined) {
    context.problems.push(problem('missing-value', { path: within(path, 'display_at') }))
  }
  return readOptionalTime(value, within(path, field), context)
}

/** Reads one update as the messages that it was, one for each channel; null if something is wrong with it. */
export function readUpdate(
  raw: unknown,
  path: string,
  context: FieldContext & { readonly sender: string; readonly source: string },
): ReadUpdate | null {
  const time = readUpdateTime(raw, path, context)
  const update = readFields(updateFields, { raw, path, context })
  const tweetPath = within(path, 'twitter_updated_at')
  const tweetedAt = readOptionalTime(update?.twitter_updated_at, tweetPath, context)
  if (time === null || !update) return null
  const wholeText = toPlainText(update.body ?? '')
  const text = shorten(wholeText)
  const { id } = update
  const hasId = id !== null && id !== undefined && id !== ''
  const own = hasId ? keySafe(String(id), twitterSuffix.length) : null
  const communications = sentOver(raw).map((channel): ReadCommunication => {
    const isTweet = channel === twitterChannel
    return {
      id: own !== null && isTweet ? own + twitterSuffix : own,
      time: isTweet ? (tweetedAt ?? time) : time,
      channel,
      sender: context.sender,
      kind: readKind(update.status),
      audience: 'external',
      text,
      source: context.source,
    }
  })
  return { time, isShortened: text.length < wholeText.length, communications }
}
