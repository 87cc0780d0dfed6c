import { isTimed, type TimedPhase, timedPhases } from '@kraftline/core/play/phases'
import { standingOf } from '../facilitate/phase-standing.ts'
import { phaseWords } from '../facilitate/phase-words.ts'
import { useWords } from '../words/use-words.tsx'
import { usePlayer, usePlaying } from './use-player.ts'
import '../facilitate/phase-steps.css'

/** The phase bar as it was; pressing a phase leads to when it was entered. */
export function ReplaySteps() {
  const { t } = useWords()
  return (
    <ol className="steps" aria-label={t('phase.steps')}>
      {timedPhases.map((phase) => (
        <Step key={phase} phase={phase} />
      ))}
    </ol>
  )
}

const signs = { done: '✓', skipped: '–' } as const

function Step({ phase }: { phase: TimedPhase }) {
  const { t } = useWords()
  const player = usePlayer()
  const standing = usePlaying(({ scene }) => standingOf(scene.state, phase))
  const entered = usePlaying(({ story }) => story.chapters.find((one) => one.phase === phase))
  const name = t(phaseWords[phase].name)
  const isBehind = standing === 'done' || standing === 'skipped'
  const said = t(entered ? 'replay.goTo' : 'replay.never', { phase: name })
  return (
    <li
      className={`steps__item steps__item--${standing}`}
      aria-current={standing === 'now' ? 'step' : undefined}
    >
      <button
        type="button"
        className={`steps__step steps__step--${standing}`}
        title={said}
        disabled={!entered}
        onClick={() => entered && player.seekIndex(entered.index)}
      >
        <span className="steps__number" aria-hidden="true">
          {isBehind ? signs[standing] : timedPhases.indexOf(phase) + 1}
        </span>
        <span className="steps__name">{name}</span>
        <span className="visually-hidden">{said}</span>
      </button>
    </li>
  )
}

/** A phase's name, of those without a clock too. */
export function usePhaseName() {
  const { t } = useWords()
  return (phase: TimedPhase | 'prepare' | 'closed') =>
    isTimed(phase) ? t(phaseWords[phase].name) : t(`phase.${phase}`)
}
