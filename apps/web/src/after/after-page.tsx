import type { Metrics } from '@kraftline/core/incident/metrics'
import { formatDuration } from '@kraftline/core/report/duration'
import './after.css'
import './print.css'
import { GapList } from '../board/gap-list.tsx'
import { TimelineStrip } from '../board/timeline-strip.tsx'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { cadenceOf, useMeasured } from '../facilitate/use-measured.ts'
import { useSession } from '../facilitate/use-session.ts'
import { ReplayCard } from '../replay/replay-card.tsx'
import { ComparedBefore, useCompared } from '../series/compared-before.tsx'
import { useWords } from '../words/use-words.tsx'
import { FiguresRow } from './figures-row.tsx'
import { PlanTable } from './follow-up/plan-table.tsx'
import { HealthCard } from './health/health-card.tsx'
import { LessonsCard } from './lessons/lessons-card.tsx'
import { ProblemList } from './problem-list.tsx'
import { Acts } from './take-home/acts.tsx'

/** What the team takes home: the figures in words, the problems and their causes, the plan. */
export function AfterPage({ onBoard }: { onBoard: () => void }) {
  const { t, locale } = useWords()
  const room = useRoom()
  const snapshot = useBoard(room.board)
  const metrics = useMeasured()
  const compared = useCompared()
  return (
    <main className="after">
      <Acts onBoard={onBoard} />
      <header className="after__head panel">
        <div>
          <h2>{useHeadline(metrics)}</h2>
          <p className="after__intro">{t('after.intro')}</p>
        </div>
        {metrics && !compared?.pair && <FiguresRow metrics={metrics} />}
      </header>
      {compared && <ComparedBefore compared={compared} />}
      <section className="after__card after__card--wide panel" aria-labelledby="after-timeline">
        <h3 id="after-timeline">{t('after.timeline')}</h3>
        <div className="after__strip">
          <TimelineStrip
            snapshot={snapshot}
            cadence={cadenceOf(room)}
            timeZone={room.timeZone}
            locale={locale}
          />
        </div>
      </section>
      <section className="after__card after__card--wide panel" aria-labelledby="after-plan">
        <h3 id="after-plan">{t('after.plan')}</h3>
        <PlanTable snapshot={snapshot} />
      </section>
      <section className="after__card panel" aria-labelledby="after-problems">
        <h3 id="after-problems">{t('after.problems')}</h3>
        <ProblemList snapshot={snapshot} />
      </section>
      <div className="after__column">
        <section className="after__card panel" aria-labelledby="after-lessons">
          <h3 id="after-lessons">{t('lessons.heading')}</h3>
          <LessonsCard />
        </section>
        <section className="after__card panel" aria-labelledby="after-health">
          <h3 id="after-health">{t('health.heading')}</h3>
          <HealthCard />
        </section>
        <section className="after__card panel" aria-labelledby="after-people">
          <h3 id="after-people">{t('after.people')}</h3>
          <People />
        </section>
      </div>
      <ReplayCard />
      {metrics && (
        <details className="after__card after__card--wide panel">
          <summary>{t('after.gaps')}</summary>
          <GapList metrics={metrics} />
        </details>
      )}
    </main>
  )
}

function useHeadline(metrics: Metrics | null): string {
  const { t, locale } = useWords()
  const { cadence } = useRoom()
  if (!metrics || metrics.longestGapMs === null) return t('after.headlineEmpty')
  if (metrics.gapsOver === 0) return t('after.headlineNone', { gap: cadence.gapMinutes })
  return t('after.headlineGap', { longest: formatDuration(metrics.longestGapMs, locale) })
}

function People() {
  const { t } = useWords()
  const { session } = useSession()
  return (
    <ul className="after__people">
      {session.people.map((person) => (
        <li key={person.id}>
          {person.name} <small>{t(`discipline.${person.discipline}`)}</small>
        </li>
      ))}
    </ul>
  )
}
