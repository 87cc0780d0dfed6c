import type { Instant } from '@kraftline/core/time'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import type { MomentProblem } from './use-moment-draft.ts'

type TimeProblemProps = {
  id?: string
  problem: MomentProblem
  timeZone: string
  onChoose: (at: Instant) => void
}

/** Why a typed time was not taken; of two equal ones, lets the person say which. */
export function TimeProblem({ id, problem, timeZone, onChoose }: TimeProblemProps) {
  const { t, locale } = useWords()
  if (problem.kind !== 'ambiguous') {
    return (
      <p id={id} className="field__error" role="alert">
        {t(`prepare.time.${problem.kind}`)}
      </p>
    )
  }
  const [earlier, later] = problem.choices
  const offset = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortOffset' })
  const offsetOf = (at: Instant) =>
    offset.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? ''
  return (
    <div id={id} className="time-choice" role="alert">
      <p className="field__error">{t('prepare.time.ambiguous')}</p>
      <div className="time-choice__buttons">
        <Button size="small" onClick={() => onChoose(earlier)}>
          {t('prepare.time.first', { offset: offsetOf(earlier) })}
        </Button>
        <Button size="small" onClick={() => onChoose(later)}>
          {t('prepare.time.second', { offset: offsetOf(later) })}
        </Button>
      </div>
    </div>
  )
}
