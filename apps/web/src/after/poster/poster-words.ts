import type { NoteColor } from '@kraftline/core/board/snapshot-types'
import { noteColors } from '@kraftline/core/board/snapshot-types'
import type { Metrics } from '@kraftline/core/incident/metrics'
import { formatDuration } from '@kraftline/core/report/duration'
import type { PosterWords } from '../../board/export/paint-poster.ts'
import type { Say } from '../../words/speaker.ts'
import type { Locale } from '../../words/words.ts'
import { leadingFigures } from '../leading-figures.ts'

type Review = {
  readonly title: string
  readonly metrics: Metrics | null
  readonly timeZone: string
  readonly gapMinutes: number
}

/** What is written around a picture of the board, in one language. */
export function posterWords(
  { title, metrics, timeZone, gapMinutes }: Review,
  { t, locale }: { readonly t: Say; readonly locale: Locale },
): PosterWords {
  const kinds = noteColors.map((color) => [color, t(`note.kind.${color}`)] as const)
  return {
    title,
    subtitle: metrics ? subtitleOf(metrics, { t, locale, timeZone }) : '',
    figures: metrics ? leadingFigures(metrics, { t, locale, gapMinutes }) : [],
    kinds: Object.fromEntries(kinds) as Record<NoteColor, string>,
    silence: t('poster.silence', { gap: gapMinutes }),
    circled: t('poster.circled'),
    internal: t('poster.internal'),
    footer: t('poster.footer', { zone: timeZone }),
  }
}

type Readers = { readonly t: Say; readonly locale: Locale; readonly timeZone: string }

function subtitleOf(metrics: Metrics, { t, locale, timeZone }: Readers): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone })
  const days = format.formatRange(metrics.start, metrics.end ?? metrics.horizon)
  const figures = t('facilitate.figures', {
    duration: formatDuration(metrics.durationMs ?? metrics.spanMs, locale),
    messages: metrics.messages,
    channels: metrics.channelCount,
  })
  return `${days} · ${figures}`
}
