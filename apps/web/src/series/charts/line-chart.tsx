import type { ComparedMetric } from '@kraftline/core/incident/comparison'
import type { ComparedSession } from '@kraftline/core/protocol/http-answers'
import { useId } from 'react'
import { useWords } from '../../words/use-words.tsx'
import { sayFigure } from '../say-figure.ts'
import { sayPoint } from '../say-point.ts'
import { nameReview } from '../say-review.ts'
import { type Chart, type ChartPoint, chartOf, stretchesOf } from './chart-points.ts'

type LineChartProps = { metric: ComparedMetric; reviews: readonly ComparedSession[] }

const size = { width: 280, height: 128 }
const inset = { left: 26, right: 26, top: 24, bottom: 30 }

/** So many values have room for their words; of more, the first and the last are written. */
const roomForValues = 5

/** Three or more reviews in their order; full dots are certain, hollow ones may still change. */
export function LineChart({ metric, reviews }: LineChartProps) {
  const words = useWords()
  const { t, locale } = words
  const id = useId()
  const chart = chartOf(metric, reviews)
  const name = t(`series.metric.${metric}`)
  const values = chart.points.map((point) =>
    t('series.chartPoint', {
      review: nameReview(point.review, locale),
      value: sayPoint(words, { metric, ...point }),
    }),
  )
  return (
    <section className="chart">
      <h4 id={id}>{name}</h4>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={`${name}: ${values.join('; ')}`}
      >
        <PromiseLine chart={chart} metric={metric} />
        {stretchesOf(chart.points).map(([from, to]) => (
          <line
            key={from.review.id}
            className="chart__line"
            {...{ x1: left(from), y1: top(from.y), x2: left(to), y2: top(to.y) }}
          />
        ))}
        {chart.points.map((point, index) => (
          <Dot
            key={point.review.id}
            point={point}
            place={index + 1}
            value={
              isWritten(index, chart.points.length) && point.certainty !== 'unknown'
                ? sayFigure(metric, point.value, locale)
                : null
            }
          />
        ))}
      </svg>
    </section>
  )
}

function isWritten(index: number, count: number): boolean {
  return count <= roomForValues || index === 0 || index === count - 1
}

type DotProps = { point: ChartPoint; place: number; value: string | null }

function Dot({ point, place, value }: DotProps) {
  const [x, y] = [left(point), top(point.y)]
  return (
    <g className={`chart__point chart__point--${point.certainty}`}>
      {point.certainty === 'unknown' ? (
        <text x={x} y={y - 2}>
          ?
        </text>
      ) : (
        <circle cx={x} cy={y} r="4.5" />
      )}
      {value !== null && (
        <text x={x} y={y - 9}>
          {value}
        </text>
      )}
      <text className="chart__place" x={x} y={size.height - 6}>
        {place}
      </text>
    </g>
  )
}

function PromiseLine({ chart: { promise }, metric }: { chart: Chart; metric: ComparedMetric }) {
  const { t, locale } = useWords()
  if (!promise) return null
  const y = top(promise.y)
  return (
    <g className="chart__promise">
      <line x1="0" x2={size.width} y1={y} y2={y} />
      <text x={size.width} y={y + 12} textAnchor="end">
        {t('series.promise', { value: sayFigure(metric, promise.value, locale) })}
      </text>
    </g>
  )
}

function left({ x }: ChartPoint): number {
  return inset.left + x * (size.width - inset.left - inset.right)
}

function top(y: number): number {
  return inset.top + (1 - y) * (size.height - inset.top - inset.bottom)
}
