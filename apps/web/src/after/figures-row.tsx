import type { Metrics } from '@kraftline/core/incident/metrics'
import { formatDuration } from '@kraftline/core/report/duration'
import { useRoom } from '../connect/room.ts'
import { useWords } from '../words/use-words.tsx'

/** The four figures to lead with; the first update only once somebody confirmed the first alert. */
export function FiguresRow({ metrics }: { metrics: Metrics }) {
  const { t, locale } = useWords()
  const { cadence } = useRoom()
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const duration = (ms: number | null) => (ms === null ? '–' : formatDuration(ms, locale))
  const { timeWithinCadence, longestGapMs, timeToFirstUpdateMs, gapsOver, startConfirmed } = metrics
  const figures = [
    [t('after.cadence'), timeWithinCadence === null ? '–' : share.format(timeWithinCadence)],
    [t('after.longest'), duration(longestGapMs)],
    [t('after.first'), startConfirmed ? duration(timeToFirstUpdateMs) : t('after.firstUnknown')],
    [t('after.over', { gap: cadence.gapMinutes }), String(gapsOver)],
  ]
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
