import { z } from 'zod'
import { err, ok, type Result } from '../../result.ts'
import { type Instant, second } from '../../time.ts'
import { inferIncident } from './inferred-incident.ts'
import { type FieldContext, optionalText, readFields, shorten } from './json-fields.ts'
import { within } from './json-text.ts'
import {
  type Problem,
  problem,
  type ReadCommunication,
  type ReadIncident,
  type Reading,
  readingLimits,
  refuse,
} from './reading.ts'
import { readSlackText } from './slack-text.ts'
import { takeOnce } from './take-once.ts'

// Slack exports a channel as files of a day, each an array of messages; its API wraps the same array
// as {messages: […]}. https://slack.com/help/articles/220556107 and https://docs.slack.dev/reference/events/message

const record = z.record(z.string(), z.unknown())
const name = z.string().trim().min(1).optional().catch(undefined)
/** A person, or what a message says of its own author; all of it is for showing and none is needed. */
const profile = z.object({ display_name: name, real_name: name, name }).catch({})
const user = z.object({ id: z.string(), real_name: name, name, profile: profile.optional() })
const author = z.object({
  user_profile: profile.optional(),
  bot_profile: profile.optional(),
  username: name,
})
const shownInstead = z.object({
  attachments: z.array(z.object({ title: name, text: name, fallback: name }).catch({})).catch([]),
  files: z.array(z.object({ title: name, name }).catch({})).catch([]),
})
const messageFields = {
  ts: optionalText,
  subtype: optionalText,
  text: optionalText,
  user: optionalText,
}

/** What somebody wrote; the other subtypes are what Slack says of itself: who joined, a new topic. */
const written = new Set([
  '',
  'bot_message',
  'me_message',
  'thread_broadcast',
  'file_share',
  'file_comment',
])
/** Seconds since the epoch, and behind the dot what tells two messages of one second apart. */
const timestamp = /^(\d{9,11})\.(\d{1,6})$/

/** Whether a value looks like messages of Slack: with a `ts`, which no status page has. */
export function findSlackMessages(file: unknown): { raw: unknown[]; path: string } | null {
  const top = Array.isArray(file) ? null : record.safeParse(file).data
  const raw = top ? top.messages : file
  if (!Array.isArray(raw)) return null
  const isMessage = (one: unknown) => typeof one === 'object' && one !== null && 'ts' in one
  return raw.some(isMessage) ? { raw, path: top ? 'messages' : '' } : null
}

/**
 * Reads the messages of one of Slack's channels. All of them are internal: a team's own channel is not
 * where customers look, and what a status page's app repeats there was told on the page already. Which
 * ones customers did see is for a person to say, by their ids.
 */
export function readSlack(file: unknown): Result<Reading, Problem[]> {
  const found = findSlackMessages(file)
  if (!found) return refuse('unknown-format')
  if (found.raw.length > readingLimits.messages) return refuse('too-many-messages')
  const context: FieldContext = { zone: 'UTC', problems: [] }
  const top = record.safeParse(file).data ?? {}
  const names = findNames(top.users, found.raw)
  const channel = channelNamed(top.name ?? top.channel)
  const around = { context, names, channel }
  const messages = found.raw.flatMap((raw, index) => {
    const path = within(found.path, index)
    const message = readMessage(raw, path, around)
    return message ? [{ message, place: { path: within(path, 'ts') } }] : []
  })
  const kept = takeOnce(messages, context.problems)
  if (context.problems.length > 0) return err(context.problems)
  const skipped = found.raw.length - messages.length
  return ok({ format: 'slack', incidents: [toIncident(kept)], skipped })
}

function channelNamed(raw: unknown): string {
  const said = name.parse(raw)
  return said === undefined
    ? 'Slack'
    : `Slack #${said.replace(/^#/, '').slice(0, 80)}`.toWellFormed()
}

/** People's names by id, from a list of users or from what their messages say. */
function findNames(users: unknown, messages: readonly unknown[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const raw of messages) {
    const { user: id, user_profile: shown } = record.safeParse(raw).data ?? {}
    const called = nameOf(profile.parse(shown))
    if (typeof id === 'string' && called !== undefined) names.set(id, called)
  }
  for (const raw of Array.isArray(users) ? users : []) {
    const one = user.safeParse(raw).data
    const called = one && (nameOf(one.profile ?? {}) ?? nameOf(one))
    if (one && called !== undefined) names.set(one.id, called)
  }
  return names
}

function nameOf(shown: z.infer<typeof profile>): string | undefined {
  return shown.display_name ?? shown.real_name ?? shown.name
}

type Around = { context: FieldContext; names: ReadonlyMap<string, string>; channel: string }

/** Null where something is wrong with it, and where nobody wrote anything. */
function readMessage(
  raw: unknown,
  path: string,
  { context, names, channel }: Around,
): ReadCommunication | null {
  const message = readFields(messageFields, { raw, path, context })
  if (!message) return null
  const time = readTimestamp(raw, path, context)
  const text = readSlackText(message.text || textInstead(raw), names)
  if (time === null) return null
  if (!written.has(message.subtype ?? '') || text === '') return null
  const own = author.safeParse(raw).data
  const sender =
    names.get(message.user ?? '') ??
    own?.username ??
    nameOf(own?.user_profile ?? own?.bot_profile ?? {}) ??
    message.user
  return {
    id: `slack-${message.ts?.replace('.', '-')}`,
    time,
    channel,
    sender: shorten(sender ?? ''),
    kind: 'internal',
    audience: 'internal',
    text: shorten(text),
    source: '',
  }
}

function readTimestamp(raw: unknown, path: string, context: FieldContext): Instant | null {
  const ts = record.safeParse(raw).data?.ts ?? ''
  // One of another type has been complained about already.
  if (typeof ts !== 'string') return null
  const [, seconds, fraction = ''] = timestamp.exec(ts) ?? []
  if (seconds !== undefined) {
    return Number(seconds) * second + Number(fraction.padEnd(3, '0').slice(0, 3))
  }
  const code = ts === '' ? 'missing-value' : 'bad-time'
  context.problems.push(problem(code, { path: within(path, 'ts') }, ts))
  return null
}

/** What an app or a file shows where there is no text. */
function textInstead(raw: unknown): string {
  const { attachments = [], files = [] } = shownInstead.safeParse(raw).data ?? {}
  const parts = [
    ...attachments.map(({ title, text, fallback }) => [title, text ?? fallback]),
    ...files.map((file) => [file.title ?? file.name]),
  ]
  return parts
    .map((part) => part.filter(Boolean).join('\n'))
    .join('\n\n')
    .trim()
}

/** A chat begins when somebody opens it, not when customers are hurt: it says nothing of the incident itself. */
function toIncident(messages: readonly ReadCommunication[]): ReadIncident {
  const isShortened = messages.some(({ text }) => text.length >= readingLimits.textLength - 1)
  const flags = isShortened ? (['text_shortened'] as const) : []
  const said = { id: 'incident-1', title: '', flags }
  return { ...inferIncident(messages, said), start: null, end: null }
}
