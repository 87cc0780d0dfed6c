import type { Metrics } from '@kraftline/core/incident/metrics'
import { useRoom } from '../connect/room.ts'
import { useWords } from '../words/use-words.tsx'
import { leadingFigures } from './leading-figures.ts'

/** The four figures to lead with; the first update only once somebody confirmed the first alert. */
export function FiguresRow({ metrics }: { metrics: Metrics }) {
  const { t, locale } = useWords()
  const { cadence } = useRoom()
  const figures = leadingFigures(metrics, { t, locale, gapMinutes: cadence.gapMinutes })
  return (
    <dl className="figures">
      {figures.map(([name, value]) => (
        <div key={name} className="figures__figure">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
