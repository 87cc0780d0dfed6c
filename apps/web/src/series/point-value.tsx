import type { ComparedMetric } from '@kraftline/core/incident/comparison'
import type { Certainty } from '@kraftline/core/incident/comparison-reasons'
import { useWords } from '../words/use-words.tsx'
import { sayFigure } from './say-figure.ts'

type PointValueProps = { metric: ComparedMetric; value: number | null; certainty: Certainty }

/** A figure, and below it that it may still change. */
export function PointValue({ metric, value, certainty }: PointValueProps) {
  const { t, locale } = useWords()
  if (certainty === 'unknown') return <>{t('series.notKnown')}</>
  return (
    <>
      {sayFigure(metric, value, locale)}
      {certainty === 'open' && <small className="point-known">{t('series.asKnown')}</small>}
    </>
  )
}
