import type { ComparedMetric } from '@kraftline/core/incident/comparison'
import { certaintyOf } from '@kraftline/core/incident/comparison-reasons'
import type { ComparedSession } from '@kraftline/core/protocol/http-answers'
import { useWords } from '../../words/use-words.tsx'
import { judgedOf } from '../compared-pair.ts'
import { PointValue } from '../point-value.tsx'
import { nameReview } from '../say-review.ts'
import { ScrollRegion } from '../scroll-region.tsx'

type SeriesTableProps = {
  reviews: readonly ComparedSession[]
  metrics: readonly ComparedMetric[]
}

/** What the charts are drawn from, a row for each review, oldest first. */
export function SeriesTable({ reviews, metrics }: SeriesTableProps) {
  const { t, locale } = useWords()
  return (
    <ScrollRegion label={t('series.table')}>
      <table className="series-table">
        <thead>
          <tr>
            <th scope="col">{t('series.review')}</th>
            {metrics.map((metric) => (
              <th key={metric} scope="col">
                {t(`series.metric.${metric}`)}
              </th>
            ))}
            <th scope="col">{t('series.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {reviews.map((review, index) => (
            <tr key={review.id}>
              <th scope="row">
                {index + 1}. {nameReview(review, locale)}
                <small>{review.title}</small>
                {review.deletedBefore > 0 && (
                  <small>{t('series.deletedBetween', { count: review.deletedBefore })}</small>
                )}
              </th>
              {metrics.map((metric) => {
                const value = review.metrics?.[metric] ?? null
                const certainty = certaintyOf(metric, value, judgedOf(review))
                return (
                  <td key={metric} className="series-table__number">
                    <PointValue metric={metric} value={value} certainty={certainty} />
                  </td>
                )
              })}
              <td>{t('series.actionCounts', { ...review.actions, total: totalOf(review) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function totalOf({ actions: { open, done, dropped } }: ComparedSession): number {
  return open + done + dropped
}
