import type { Gap } from '@kraftline/core/incident/gaps'
import { isUnconfirmedGap, type Metrics } from '@kraftline/core/incident/metrics'
import { formatDuration } from '@kraftline/core/report/duration'
import './gaps.css'
import { useRoom } from '../connect/room.ts'
import { useMeasured } from '../facilitate/use-measured.ts'
import { type Say, useWords } from '../words/use-words.tsx'

/** Every interval in the play's words, the standard beside it, the longest marked. */
export function GapsPanel() {
  const { t } = useWords()
  const { cadence } = useRoom()
  const metrics = useMeasured()
  return (
    <section
      className="gaps-panel panel panel--floating"
      aria-labelledby="gaps-heading"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes focus, and it is long enough to scroll
      tabIndex={0}
    >
      <h2 id="gaps-heading">{t('gapList.heading')}</h2>
      <p className="gaps-panel__standard">
        {t('gapList.standard', { warn: cadence.warnMinutes, gap: cadence.gapMinutes })}
      </p>
      {metrics ? <GapList metrics={metrics} /> : <p>{t('gapList.none')}</p>}
    </section>
  )
}

/** The intervals between what customers were told, in order, each with its length and its class. */
export function GapList({ metrics }: { metrics: Metrics }) {
  const { t, locale } = useWords()
  const { cadence } = useRoom()
  const longest = metrics.longestGapMs ?? 0
  return (
    <>
      <p className="gaps-panel__summary">
        {t('gapList.summary', {
          over: metrics.gapsOver,
          gap: cadence.gapMinutes,
          longest: formatDuration(longest, locale),
        })}
      </p>
      <ol className="gap-list">
        {metrics.gaps.map((gap, index) => (
          <GapRow
            key={gap.id}
            gap={gap}
            index={index}
            isLongest={index === metrics.longestGapIndex}
            isUnknown={isUnconfirmedGap(gap, metrics)}
          />
        ))}
      </ol>
    </>
  )
}

type GapRowProps = { gap: Gap; index: number; isLongest: boolean; isUnknown: boolean }

function GapRow({ gap, index, isLongest, isUnknown }: GapRowProps) {
  const { t, locale } = useWords()
  const { timeZone } = useRoom()
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const traits = isLongest ? [t('gapList.gap'), t('gapList.longest')] : [t(`gapList.${gap.class}`)]
  const look = isLongest ? 'longest' : isUnknown ? 'unknown' : gap.class
  return (
    <li className={`gap-list__gap gap-list__gap--${look}`}>
      <span className="gap-list__name">
        {sayGap(gap, index, t)}
        <small>
          {clock.format(gap.from)} → {clock.format(gap.to)}
        </small>
      </span>
      <span className="gap-list__length">
        {isUnknown ? '?' : formatDuration(gap.ms, locale, { seconds: gap.class === 'gap' })}
        <small>{isUnknown ? t('gapList.unknown') : traits.join(', ')}</small>
      </span>
    </li>
  )
}

/** An interval in the play's words: first alert → first update, update 1 → update 2 … */
function sayGap(gap: Gap, index: number, t: Say): string {
  if (gap.kind !== 'between') return t(`gapList.${gap.kind}`)
  return t('gapList.between', { from: index, to: index + 1 })
}
