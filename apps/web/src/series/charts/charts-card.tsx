import type { ComparedSession } from '@kraftline/core/protocol/http-answers'
import { useWords } from '../../words/use-words.tsx'
import { chartedMetrics } from './chart-points.ts'
import { LineChart } from './line-chart.tsx'
import { RowsChart } from './rows-chart.tsx'
import { SeriesTable } from './series-table.tsx'
import './charts.css'

/** A small chart for each figure along the series, and the same as a table. */
export function ChartsCard({ reviews }: { reviews: readonly ComparedSession[] }) {
  const { t } = useWords()
  const areTwo = reviews.length === 2
  const Chart = areTwo ? RowsChart : LineChart
  return (
    <section className="series-card panel" aria-labelledby="charts">
      <h3 id="charts">{t('series.charts')}</h3>
      <p className="series-card__text">
        {t(areTwo ? 'series.twoRows' : 'series.chartsText')} {t('series.growsText')}
      </p>
      <div className="charts">
        {chartedMetrics.map((metric) => (
          <Chart key={metric} metric={metric} reviews={reviews} />
        ))}
      </div>
      <details className="series-fold">
        <summary>{t('series.table')}</summary>
        <SeriesTable reviews={reviews} metrics={chartedMetrics} />
      </details>
    </section>
  )
}
