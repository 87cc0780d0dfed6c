import type { Circle } from '@kraftline/core/board/circles'
import type { Gap } from '@kraftline/core/incident/gaps'
import { isUnconfirmedGap, type Metrics } from '@kraftline/core/incident/metrics'
import { formatDuration } from '@kraftline/core/report/duration'
import { type ReactNode, useMemo } from 'react'
import { useRoom } from '../connect/room.ts'
import { useWords } from '../words/use-words.tsx'
import { sayGap } from './gap-names.ts'
import { useCircles } from './use-circles.ts'
import './gaps.css'

export type GapOrder = 'time' | 'length'

type GapListProps = {
  readonly metrics: Metrics
  readonly order?: GapOrder
  /** What is under an interval that one opened. */
  readonly children?: (row: GapInList) => ReactNode
  readonly opened?: string | null
  readonly onOpen?: (gap: Gap | null) => void
}

/** An interval as it stands in a list. */
export type GapInList = { readonly gap: Gap; readonly name: string; readonly circle: Circle | null }

/** The intervals between what customers were told, each with its length, its class and its circle. */
export function GapList({ metrics, order = 'time', children, opened, onOpen }: GapListProps) {
  const { t, locale } = useWords()
  const { cadence } = useRoom()
  const { circles } = useCircles()
  const rows = useMemo(() => {
    const inOrder = metrics.gaps.map((gap, index) => ({ gap, index }))
    return order === 'time' ? inOrder : inOrder.toSorted((a, b) => b.gap.ms - a.gap.ms)
  }, [metrics, order])
  return (
    <>
      <p className="gaps-panel__summary">
        {t('gapList.summary', {
          over: metrics.gapsOver,
          gap: cadence.gapMinutes,
          longest: formatDuration(metrics.longestGapMs ?? 0, locale),
        })}
      </p>
      <ol className="gap-list">
        {rows.map(({ gap, index }) => {
          const name = sayGap(gap, index, t)
          const circle = circles.find(({ gapId }) => gapId === gap.id) ?? null
          const row = { gap, name, circle }
          return (
            <GapRow
              key={gap.id}
              row={row}
              isLongest={index === metrics.longestGapIndex}
              isUnknown={isUnconfirmedGap(gap, metrics)}
              isOpen={opened === gap.id}
              onOpen={onOpen && (() => onOpen(opened === gap.id ? null : gap))}
            >
              {opened === gap.id && children?.(row)}
            </GapRow>
          )
        })}
      </ol>
    </>
  )
}

type GapRowProps = {
  readonly row: GapInList
  readonly isLongest: boolean
  readonly isUnknown: boolean
  readonly isOpen: boolean
  readonly onOpen: (() => void) | undefined
  readonly children: ReactNode
}

function GapRow({ row, isLongest, isUnknown, isOpen, onOpen, children }: GapRowProps) {
  const { gap, circle } = row
  const look = isUnknown ? 'unknown' : gap.class
  const classes = ['gap-list__gap', `gap-list__gap--${look}`]
  if (circle) classes.push('gap-list__gap--circled')
  if (circle && circle.markIds.length === 0) classes.push('gap-list__gap--suggested')
  const said = <GapSaid row={row} isLongest={isLongest} isUnknown={isUnknown} />
  return (
    <li className={classes.join(' ')}>
      {onOpen ? (
        <button type="button" className="gap-list__row" aria-expanded={isOpen} onClick={onOpen}>
          {said}
        </button>
      ) : (
        <div className="gap-list__row">{said}</div>
      )}
      {children}
    </li>
  )
}

function GapSaid({
  row,
  isLongest,
  isUnknown,
}: Pick<GapRowProps, 'row' | 'isLongest' | 'isUnknown'>) {
  const { t, locale } = useWords()
  const { timeZone } = useRoom()
  const { gap, name, circle } = row
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const traits = [
    isUnknown ? t('gapList.unknown') : !circle && t(`gapList.${gap.class}`),
    !isUnknown && isLongest && t('gapList.longest'),
    circle && circle.markIds.length > 0 && t('circle.circled'),
  ]
  return (
    <>
      <span className="gap-list__name">
        {name}
        <small>
          {clock.format(gap.from)} → {clock.format(gap.to)}
        </small>
      </span>
      <span className="gap-list__length">
        {isUnknown ? '?' : formatDuration(gap.ms, locale, { seconds: gap.class === 'gap' })}
        <small>{traits.filter(Boolean).join(', ')}</small>
      </span>
    </>
  )
}
