import { isTimed, lengthOf, type TimedPhase, timedPhases } from '@kraftline/core/play/phases'
import { minute } from '@kraftline/core/time'
import { Button } from '../ui/button.tsx'
import { PopoverClose } from '../ui/popover.tsx'
import { useWords } from '../words/use-words.tsx'
import type { PhaseStanding } from './phase-standing.ts'
import { phaseWords } from './phase-words.ts'
import { useStep } from './use-command.ts'
import { useSession } from './use-session.ts'

/** What a phase is for and how long it takes; looking moves nobody. */
export function PhasePreview({ phase, standing }: { phase: TimedPhase; standing: PhaseStanding }) {
  const { t } = useWords()
  const { session, isFacilitator } = useSession()
  const words = phaseWords[phase]
  const minutes = Math.round(lengthOf(session.phases, phase) / minute)
  const number = timedPhases.indexOf(phase) + 1
  return (
    <div className="preview">
      <p className="preview__place">
        <strong>{t(words.name)}</strong>
        <span>{t('ahead.place', { number, minutes })}</span>
      </p>
      <p className="preview__heading">{t(words.heading)}</p>
      <p>{t(words.purpose)}</p>
      <p className="preview__private">{t('ahead.private')}</p>
      {isFacilitator && isTimed(session.phase) && <Move phase={phase} standing={standing} />}
    </div>
  )
}

/** The way there for everybody, told apart from looking, with what it leaves out. */
function Move({ phase, standing }: { phase: TimedPhase; standing: PhaseStanding }) {
  const { t, locale } = useWords()
  const { session } = useSession()
  const step = useStep()
  const between = timedPhases.slice(
    timedPhases.indexOf(session.phase as TimedPhase) + 1,
    Math.max(0, timedPhases.indexOf(phase)),
  )
  const skipped = standing === 'next' ? between.map((name) => t(phaseWords[name].name)) : []
  const list = new Intl.ListFormat(locale).format(skipped)
  return (
    <div className="preview__move">
      {skipped.length > 0 && <p>{t('ahead.skips', { phases: list })}</p>}
      <PopoverClose asChild>
        <Button size="small" onClick={() => void step({ type: 'goTo', phase })}>
          {t(standing === 'now' ? 'ahead.again' : 'ahead.takeAll')}
        </Button>
      </PopoverClose>
    </div>
  )
}
