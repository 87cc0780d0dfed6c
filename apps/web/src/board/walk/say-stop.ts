import type { WalkStop } from '@kraftline/core/incident/walk'
import type { Locale } from '@kraftline/core/play/locale'
import { formatDuration } from '@kraftline/core/report/duration'
import { second } from '@kraftline/core/time'
import type { Say } from '../../words/use-words.tsx'

type Words = { readonly t: Say; readonly locale: Locale }

/** How long it was since what came before a message, in plain words. */
export function saySince(
  { since }: Pick<WalkStop<unknown>, 'since'>,
  { t, locale }: Words,
): string {
  if (!since) return t('walk.alertUnknown')
  const { what, ms } = since
  const duration = formatDuration(Math.abs(ms), locale)
  if (Math.abs(ms) < second) return t(what === 'alert' ? 'walk.withAlert' : 'walk.withMessage')
  if (ms < 0) return t('walk.beforeAlert', { duration })
  return t(what === 'alert' ? 'walk.sinceAlert' : 'walk.sinceMessage', { duration })
}

/** How long customers had heard nothing, where that is a gap and longer than since the message before. */
export function saySilence(
  { silence, since }: Pick<WalkStop<unknown>, 'silence' | 'since'>,
  { t, locale }: Words,
): string | null {
  if (!silence || silence.ms === since?.ms) return null
  return t('walk.silence', { duration: formatDuration(silence.ms, locale) })
}
