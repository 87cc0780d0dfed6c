import type { Circle } from '@kraftline/core/board/circles'
import type { Metrics } from '@kraftline/core/incident/metrics'
import { formatDuration } from '@kraftline/core/report/duration'
import { useId, useState } from 'react'
import { useRoom } from '../connect/room.ts'
import { useIsNarrow } from '../facilitate/use-is-narrow.ts'
import { useMeasured } from '../facilitate/use-measured.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { type GapInList, GapList, type GapOrder } from './gap-list.tsx'
import { sayGap } from './gap-names.ts'
import { useLooking } from './looking.ts'
import { useCircles } from './use-circles.ts'
import { useFromTheTop } from './use-from-the-top.ts'
import { useMoment } from './walk/use-moment.ts'
import './gaps.css'

/** Every interval in the play's words, the standard beside it, and what the group circles. */
export function GapsPanel() {
  const { t } = useWords()
  const { cadence } = useRoom()
  const metrics = useMeasured()
  return (
    <section
      ref={useFromTheTop()}
      className="gaps-panel panel panel--floating"
      aria-labelledby="gaps-heading"
    >
      <h2 id="gaps-heading">{t('gapList.heading')}</h2>
      <p className="gaps-panel__standard">
        {t('gapList.standard', { warn: cadence.warnMinutes, gap: cadence.gapMinutes })}
      </p>
      {metrics ? <GapsAndCircles metrics={metrics} /> : <p>{t('gapList.none')}</p>}
    </section>
  )
}

/** The intervals to choose from, and the circles around them. */
export function GapsAndCircles({ metrics }: { metrics: Metrics }) {
  const { t } = useWords()
  const looking = useLooking()
  const [order, setOrder] = useState<GapOrder>('time')
  const [opened, setOpened] = useState<string | null>(null)
  return (
    <>
      <CircleList metrics={metrics} />
      <fieldset className="gaps-panel__order" aria-label={t('gapList.sort')}>
        {(['time', 'length'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="gaps-panel__by"
            aria-pressed={order === one}
            onClick={() => setOrder(one)}
          >
            {t(one === 'time' ? 'gapList.inOrder' : 'gapList.longestFirst')}
          </button>
        ))}
      </fieldset>
      <GapList
        metrics={metrics}
        order={order}
        opened={opened}
        onOpen={(gap) => {
          setOpened(gap?.id ?? null)
          looking?.point(gap)
        }}
      >
        {(row) => <GapActs row={row} />}
      </GapList>
    </>
  )
}

/** What one does with an interval: look at it, circle it, circle it instead, or no longer. */
function GapActs({ row: { gap, name, circle } }: { row: GapInList }) {
  const { t } = useWords()
  const { canWrite } = useSession()
  const looking = useLooking()
  const isNarrow = useIsNarrow()
  const { circles, keep, add, move, remove } = useCircles()
  const isOnly = circles.length === 1
  const named = (act: string) => t('circle.of', { act, name })
  return (
    <div className="gap-list__acts">
      {looking && (
        <Act
          label={t(isNarrow ? 'gapList.show' : 'gapList.closer')}
          named={named}
          onPress={() => looking.show(gap)}
        />
      )}
      {canWrite && circle && circle.markIds.length === 0 && (
        <Act label={t('circle.keep')} named={named} onPress={() => keep(circle)} />
      )}
      {canWrite && circle && circle.markIds.length > 0 && (
        <Act label={t('circle.remove')} named={named} onPress={() => remove(circle)} />
      )}
      {canWrite && !circle && (
        <Act
          label={t(circles.length > 0 ? 'circle.add' : 'circle.draw')}
          named={named}
          onPress={() => add(gap)}
        />
      )}
      {canWrite && !circle && isOnly && (
        <Act label={t('circle.move')} named={named} onPress={() => move(gap)} />
      )}
    </div>
  )
}

type ActProps = { label: string; named: (act: string) => string; onPress: () => void }

function Act({ label, named, onPress }: ActProps) {
  return (
    <Button size="small" aria-label={named(label)} onClick={onPress}>
      {label}
    </Button>
  )
}

/** What is circled by now, to keep or to take away: also what is around no interval. */
function CircleList({ metrics }: { metrics: Metrics }) {
  const { t } = useWords()
  const { circles, isDrawn } = useCircles()
  const heading = useId()
  const drawn = t('circle.byGroup', { count: circles.length })
  const said = circles.length === 0 ? t('circle.none') : isDrawn ? drawn : t('circle.byItself')
  return (
    <section className="circles" aria-labelledby={heading}>
      <h3 id={heading}>{t('circle.heading')}</h3>
      <p role="status" className="circles__said">
        {said}
      </p>
      {circles.length > 0 && (
        <ul className="circles__all">
          {circles.map((circle) => (
            <CircleRow
              key={circle.markIds[0] ?? circle.gapId}
              circle={circle}
              name={nameOf(circle)}
            />
          ))}
        </ul>
      )}
    </section>
  )

  function nameOf({ gapId }: Circle): string | null {
    const index = metrics.gaps.findIndex(({ id }) => id === gapId)
    const gap = metrics.gaps[index]
    return gap ? sayGap(gap, index, t) : null
  }
}

function CircleRow({ circle, name }: { circle: Circle; name: string | null }) {
  const { t, locale } = useWords()
  const { canWrite } = useSession()
  const { keep, remove } = useCircles()
  const moment = useMoment()
  const stretch = t('circle.stretch', { from: moment(circle.from), to: moment(circle.to) })
  const isDrawn = circle.markIds.length > 0
  const act = t(isDrawn ? 'circle.remove' : 'circle.keep')
  return (
    <li className={isDrawn ? 'circles__circle' : 'circles__circle circles__circle--suggested'}>
      <span className="circles__name">
        <strong>{formatDuration(circle.ms, locale)}</strong> {name ?? stretch}
      </span>
      {canWrite && (
        <Button
          size="small"
          look={isDrawn ? 'quiet' : 'primary'}
          icon={isDrawn}
          title={act}
          aria-label={t('circle.of', { act, name: name ?? stretch })}
          onClick={() => (isDrawn ? remove(circle) : keep(circle))}
        >
          {isDrawn ? '×' : act}
        </Button>
      )}
    </li>
  )
}
