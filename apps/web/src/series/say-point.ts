import type { ComparedMetric } from '@kraftline/core/incident/comparison'
import type { Certainty } from '@kraftline/core/incident/comparison-reasons'
import type { useWords } from '../words/use-words.tsx'
import { sayFigure } from './say-figure.ts'

type Point = {
  readonly metric: ComparedMetric
  readonly value: number | null
  readonly certainty: Certainty
}

/** A value with how far it can be believed. */
export function sayPoint(
  { t, locale }: Pick<ReturnType<typeof useWords>, 't' | 'locale'>,
  { metric, value, certainty }: Point,
): string {
  if (certainty === 'unknown') return t('series.notKnown')
  const said = sayFigure(metric, value, locale)
  return certainty === 'open' ? t('series.asOfNow', { value: said }) : said
}
