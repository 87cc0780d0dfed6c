import type { Gap } from '../incident/gaps.ts'
import { isUnconfirmedGap, type Metrics } from '../incident/metrics.ts'
import { formatDuration } from './duration.ts'
import { table } from './markdown.ts'
import { formatMoment, formatShare, formatShortMoment, type Readers } from './moment.ts'
import type { SummaryWords } from './words/words.ts'

/** What of the measures a summary tells. */
export type SummaryMetrics = Pick<
  Metrics,
  | 'timeToFirstUpdateMs'
  | 'longestGapMs'
  | 'longestGapIndex'
  | 'gapsOver'
  | 'timeWithinCadence'
  | 'gaps'
  | 'messages'
  | 'channelCount'
  | 'durationMs'
  | 'startConfirmed'
  | 'cadence'
>

type Telling = {
  readonly metrics: SummaryMetrics
  readonly readers: Readers
  readonly words: SummaryWords
}

/** The figures that a review leads with, one a line. */
export function figureLines({ metrics, readers, words }: Telling): readonly string[] {
  const { locale } = readers
  const lines = [
    firstUpdateLine({ metrics, readers, words }),
    longestLine({ metrics, readers, words }),
    words.gapsOver(metrics.gapsOver, formatDuration(metrics.cadence.gap, locale)),
  ]
  if (metrics.timeWithinCadence !== null) {
    lines.push(words.withinCadence(formatShare(metrics.timeWithinCadence, locale)))
  }
  lines.push(words.messages(metrics.messages, metrics.channelCount))
  return lines.map((line) => `- ${line}`)
}

/** The gaps that were too long, oldest first, under the threshold that they are measured by. */
export function gapLines({ metrics, readers, words }: Telling): readonly string[] {
  const { gap, firstUpdate } = metrics.cadence
  const format = (length: number) => formatDuration(length, readers.locale)
  const rows = metrics.gaps
    .filter((silence) => silence.class === 'gap')
    .map((silence) => [
      formatShortMoment(silence.from, readers),
      formatShortMoment(silence.to, readers),
      lengthOf(silence, { metrics, readers, words }),
      words.gapKinds[silence.kind],
    ])
  return [
    `## ${words.gaps(format(gap))}`,
    '',
    ...(firstUpdate === gap ? [] : [words.gapsFirst(format(firstUpdate)), '']),
    ...(rows.length === 0 ? [words.noGaps] : table(words.gapColumns, rows)),
  ]
}

function firstUpdateLine({ metrics, readers, words }: Telling): string {
  const { timeToFirstUpdateMs, startConfirmed, cadence } = metrics
  if (timeToFirstUpdateMs === null) return words.firstUpdateNever
  if (!startConfirmed) return words.firstUpdateUnconfirmed
  return words.firstUpdate(
    formatDuration(timeToFirstUpdateMs, readers.locale, { seconds: true }),
    formatDuration(cadence.firstUpdate, readers.locale),
  )
}

function longestLine({ metrics, readers, words }: Telling): string {
  const longest = metrics.longestGapIndex === null ? null : metrics.gaps[metrics.longestGapIndex]
  if (!longest) return words.noSilence
  return words.longest({
    length: lengthOf(longest, { metrics, readers, words }),
    from: formatMoment(longest.from, readers),
    to: formatMoment(longest.to, readers),
  })
}

function lengthOf(gap: Gap, { metrics, readers, words }: Telling): string {
  const length = formatDuration(gap.ms, readers.locale, { seconds: true })
  if (isUnconfirmedGap(gap, metrics)) return `${length} (${words.startNotConfirmed})`
  return gap.censored ? words.atLeast(length) : length
}
