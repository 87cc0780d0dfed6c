import type { ActionOnBoard } from '../board/snapshot-types.ts'
import type { Instant } from '../time.ts'
import { formatDuration } from './duration.ts'
import type { SummaryMetrics } from './figures.ts'
import { formatDay, formatMomentsDay, type Readers } from './moment.ts'
import { sharingWords } from './sharing-words.ts'
import { shorten } from './shorten.ts'

/** What a short version is made of. */
export type SharingInput = Readers & {
  /** The session's. */
  readonly title: string
  /** When the incident began, if that is known. */
  readonly start: Instant | null
  /** Null while nothing can be measured. */
  readonly metrics: Pick<SummaryMetrics, 'longestGapMs' | 'gapsOver' | 'cadence'> | null
  readonly actions: readonly Pick<ActionOnBoard, 'text' | 'owner' | 'dueOn' | 'status'>[]
  /** Where the summary can be read; empty where none can be given. */
  readonly link: string
}

const longestTitle = 120
const longestAction = 160

/** Three sentences to post: what was reviewed, what customers went through, what will be done; and the link. */
export function writeSharing(input: SharingInput): string {
  const sentences = [reviewed(input), waited(input), decided(input)]
  const text = sentences.join(' ')
  return input.link ? `${text}\n${input.link}` : text
}

function reviewed({ title, start, ...readers }: SharingInput): string {
  const day = start === null ? null : formatMomentsDay(start, readers)
  return sharingWords[readers.locale].reviewed(shorten(tidy(title), longestTitle), day)
}

function waited({ metrics, locale }: SharingInput): string {
  const words = sharingWords[locale]
  if (metrics === null || metrics.longestGapMs === null) return words.unmeasured
  const threshold = formatDuration(metrics.cadence.gap, locale)
  if (metrics.gapsOver === 0) return words.neverLonger(threshold)
  return words.longest(formatDuration(metrics.longestGapMs, locale), metrics.gapsOver, threshold)
}

/** What was dropped since is not told any more. */
function decided({ actions, locale }: SharingInput): string {
  const words = sharingWords[locale]
  const meant = actions.filter(({ status, text }) => status !== 'dropped' && tidy(text) !== '')
  const [first] = meant
  if (!first) return words.nothingDecided
  const told = shorten(tidy(first.text), longestAction).replace(/[.…]$/u, '')
  const who = [tidy(first.owner), formatDay(first.dueOn, locale)].filter(Boolean).join(', ')
  return words.decided(meant.length, who ? `${words.quoted(told)} (${who})` : words.quoted(told))
}

function tidy(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
