import { isTimed, type TimedPhase, timedPhases } from '@kraftline/core/play/phases'
import { Popover } from '../ui/popover.tsx'
import { useWords } from '../words/use-words.tsx'
import { PhasePreview } from './phase-preview.tsx'
import { type PhaseStanding, standingOf } from './phase-standing.ts'
import { phaseWords } from './phase-words.ts'
import { useSession } from './use-session.ts'
import './phase-steps.css'

/** The five phases in their order. Each tells, to whoever opens it alone, what it is for. */
export function PhaseSteps() {
  const { t } = useWords()
  const { session } = useSession()
  const now = isTimed(session.phase) ? t(phaseWords[session.phase].name) : null
  return (
    <>
      <ol className="steps" aria-label={t('phase.steps')}>
        {timedPhases.map((phase) => (
          <Step key={phase} phase={phase} standing={standingOf(session, phase)} />
        ))}
      </ol>
      <span className="visually-hidden" role="status">
        {now && t('facilitate.entered', { name: now })}
      </span>
    </>
  )
}

const signs: Record<Exclude<PhaseStanding, 'now' | 'next'>, string> = { done: '✓', skipped: '–' }

function Step({ phase, standing }: { phase: TimedPhase; standing: PhaseStanding }) {
  const { t } = useWords()
  const name = t(phaseWords[phase].name)
  const isBehind = standing === 'done' || standing === 'skipped'
  const said = standing === 'skipped' ? 'phase.skipped' : 'phase.done'
  return (
    <li
      className={`steps__item steps__item--${standing}`}
      aria-current={standing === 'now' ? 'step' : undefined}
    >
      <Popover
        label={name}
        trigger={
          <button type="button" className={`steps__step steps__step--${standing}`}>
            <span className="steps__number" aria-hidden="true">
              {isBehind ? signs[standing] : timedPhases.indexOf(phase) + 1}
            </span>
            <span className="steps__name" aria-hidden={isBehind}>
              {name}
            </span>
            {isBehind && <span className="visually-hidden">{t(said, { name })}</span>}
          </button>
        }
      >
        <PhasePreview phase={phase} standing={standing} />
      </Popover>
    </li>
  )
}
