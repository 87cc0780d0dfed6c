import type { ComparedMetric } from '@kraftline/core/incident/comparison'
import type { ComparedSession } from '@kraftline/core/protocol/http-answers'
import { useWords } from '../../words/use-words.tsx'
import { PointValue } from '../point-value.tsx'
import { nameReview } from '../say-review.ts'
import { chartOf } from './chart-points.ts'

type RowsChartProps = { metric: ComparedMetric; reviews: readonly ComparedSession[] }

/** Two values are two rows: nothing is drawn between them. */
export function RowsChart({ metric, reviews }: RowsChartProps) {
  const { t, locale } = useWords()
  const { points } = chartOf(metric, reviews)
  return (
    <section className="chart">
      <h4>{t(`series.metric.${metric}`)}</h4>
      <dl className="chart__rows">
        {points.map(({ review, y, value, certainty }) => (
          <div key={review.id}>
            <dt>{nameReview(review, locale)}</dt>
            <dd>
              <svg width="100%" height="12" aria-hidden="true">
                <rect
                  className={`chart__bar chart__bar--${certainty}`}
                  y="1"
                  width={`${Math.max(y * 100, 0.5)}%`}
                  height="10"
                />
              </svg>
              <span className="chart__value">
                <PointValue metric={metric} value={value} certainty={certainty} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
