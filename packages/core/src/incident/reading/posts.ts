import { err, ok, type Result } from '../../result.ts'
import { hour, type Instant } from '../../time.ts'
import type { CommunicationKind } from '../incident.ts'
import { inferIncident } from './inferred-incident.ts'
import { shorten } from './json-fields.ts'
import { twitterChannel } from './page-update.ts'
import {
  isTooLarge,
  type Problem,
  type ProblemCode,
  problem,
  type ReadCommunication,
  type Reading,
  readingLimits,
  refuse,
} from './reading.ts'
import { readHeading } from './status-words.ts'
import { type ReadAt, takeOnce } from './take-once.ts'

const link =
  /\bhttps?:\/\/(?:www\.|mobile\.|m\.)?(?:twitter|x)\.com\/(?:i\/(?:web\/)?|(\w{1,20})\/)status(?:es)?\/(\d{1,20})(?![\w-])[^\s)\]>]*/i

/** In characters: posts may be long, and links come after their text. */
const longestPost = 30_000

/** Whether a text's first line holds a link to a post on X. */
export function beginsWithPost(text: string): boolean {
  const [line = ''] = text
    .slice(0, longestPost)
    .trimStart()
    .split(/[\n\r]/, 1)
  return link.test(line)
}

/** X counts milliseconds from 4 November 2010, and shifts them by 22 bits. */
const snowflakeEpoch = 1_288_834_974_657
/** Before that evening posts were numbered one by one; nobody's snowflake is as small as this. */
const firstSnowflake = 2n ** 48n
const afterLastSnowflake = 2n ** 63n

function readInstant(id: string, now: Instant | null): Result<Instant, ProblemCode> {
  const number = BigInt(id)
  if (number < firstSnowflake) return err('no-time-in-link')
  const instant = Number(number >> 22n) + snowflakeEpoch
  const isYetToCome = now !== null && instant > now + 24 * hour
  return number >= afterLastSnowflake || isYetToCome ? err('bad-time') : ok(instant)
}

/**
 * Reads links to posts on X, one a line, with or without the post's text: a post's number holds the
 * millisecond in which it was sent. `now` is there to refuse what has not been sent yet. Never throws.
 */
export function readPosts(
  text: string,
  { now = null }: { now?: Instant | null } = {},
): Result<Reading, Problem[]> {
  if (isTooLarge(text)) return refuse('too-large')
  const problems: Problem[] = []
  const posts: ReadAt[] = []
  for (const [index, line] of text
    .toWellFormed()
    .split(/\r\n|[\n\r]/)
    .entries()) {
    if (line.trim() === '') continue
    const place = { line: index + 1 }
    const post = readPost(line.trim(), now)
    if (post.ok) posts.push({ message: post.value, place })
    else problems.push(problem(post.error, place, line.trim()))
  }
  if (posts.length > readingLimits.messages) return refuse('too-many-messages')
  const communications = takeOnce(posts, problems)
  if (problems.length > 0) return err(problems)
  const incident = inferIncident(communications, { id: 'incident-1', title: '', flags: [] })
  return ok({ format: 'posts', incidents: [incident], skipped: 0 })
}

function readPost(line: string, now: Instant | null): Result<ReadCommunication, ProblemCode> {
  const match = link.exec(line)
  if (!match) return err('missing-link')
  const [url, name = '', id = ''] = match
  const time = readInstant(id, now)
  if (!time.ok) return time
  const text = tidy(line.slice(0, match.index), line.slice(match.index + url.length))
  return ok({
    id: `x-${id}`,
    time: time.value,
    channel: twitterChannel,
    sender: name === '' ? '' : `@${name}`,
    kind: kindOf(text),
    audience: 'external',
    text: shorten(text),
    source: `https://x.com/${name === '' ? 'i' : name}/status/${id}`,
  })
}

/** What was written around a link, without what set the two apart. */
function tidy(before: string, after: string): string {
  const first = before.replace(/[\s:|([<–—-]+$/, '').replace(/^[\s•*-]+/, '')
  const second = after.replace(/^[\s:|)\]>–—-]+/, '')
  return [first, second].filter((part) => part !== '').join(' ')
}

function kindOf(text: string): CommunicationKind {
  const meaning = readHeading(text)?.meaning
  return meaning === undefined || meaning === 'maintenance' ? 'update' : meaning
}
