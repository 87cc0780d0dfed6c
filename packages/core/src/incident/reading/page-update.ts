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
import { type Dialect, namesIn } from './page-dialect.ts'
import { toPlainText } from './plain-text.ts'
import { problem, type ReadCommunication } from './reading.ts'

const record = z.record(z.string(), z.unknown())
/** `tweet_id` is a number too large for JavaScript, or a string: only its presence is looked at. */
const updateFields = {
  id: optionalId,
  status: optionalText,
  body: optionalText,
  time: optionalText,
  twitter_updated_at: optionalText,
}

export const pageChannel = 'Status page'
export const twitterChannel = 'Twitter'
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

/** incident.io keeps a message as Markdown or as a tree of paragraphs beside, or instead of, its plain text. */
function withPlainBody(raw: unknown, name: string): unknown {
  const fields = record.safeParse(raw).data
  const message = record.safeParse(fields?.[name]).data
  if (!fields || !message) return raw
  const isTree = Array.isArray(message.content)
  if (!isTree && typeof message.markdown !== 'string') return raw
  return { ...fields, [name]: message.markdown ?? textOfTree(message) }
}

function textOfTree(node: unknown): string {
  const { type, text, content } = record.safeParse(node).data ?? {}
  if (typeof text === 'string') return text
  if (type === 'hardBreak' || type === 'hard_break') return '\n'
  const inner = Array.isArray(content) ? content.map(textOfTree) : []
  const isBlock = type === 'doc' || type === 'listItem' || type === 'list_item'
  return inner.join(isBlock || /list/i.test(String(type)) ? '\n\n' : '')
}

function readUpdateTime(raw: unknown, path: string, context: UpdateContext): Instant | null {
  const fields = record.safeParse(raw).data
  if (!fields) return null
  const field = namesIn(raw, context.dialect.update).time ?? 'time'
  const value = fields[field]
  if (value === null || value === undefined) {
    context.problems.push(problem('missing-value', { path: within(path, field) }))
  }
  return readOptionalTime(value, within(path, field), context)
}

type UpdateContext = FieldContext & {
  readonly sender: string
  readonly source: string
  readonly dialect: Dialect
}

/** Reads one update as the messages that it was, one for each channel; null if something is wrong with it. */
export function readUpdate(raw: unknown, path: string, context: UpdateContext): ReadUpdate | null {
  const time = readUpdateTime(raw, path, context)
  const names = namesIn(raw, context.dialect.update)
  const plain = withPlainBody(raw, names.body ?? 'body')
  const update = readFields(updateFields, { raw: plain, path, context, names })
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
