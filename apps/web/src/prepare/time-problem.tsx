import { choicesOf, type TypedTimeProblem } from '@kraftline/core/incident/typed-time'
import type { Instant } from '@kraftline/core/time'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'

export type FieldTimeProblem =
  | TypedTimeProblem
  | { readonly kind: 'end-before-start' | 'span-backwards' | 'span-unreadable' }

type TimeProblemProps = {
  id?: string
  problem: FieldTimeProblem
  zone: string
  onChoose: (at: Instant) => void
}

/** Why a typed time was not taken; where two may be meant, the person says which. */
export function TimeProblem({ id, problem, zone, onChoose }: TimeProblemProps) {
  const { t } = useWords()
  const isAsked = problem.kind === 'ambiguous' || problem.kind === 'does-not-exist'
  const choices = isAsked ? choicesOf(problem) : null
  if (!choices) {
    return (
      <p id={id} className="field__error" role="alert">
        {t(`prepare.time.${problem.kind}`)}
      </p>
    )
  }
  const [earlier, later] = choices
  const isTwice = problem.kind === 'ambiguous'
  return (
    <div id={id} className="time-choice" role="alert">
      <p className="field__error">
        {t(isTwice ? 'prepare.time.ambiguous' : 'prepare.time.skipped')}
      </p>
      <div className="time-choice__buttons">
        <Choice at={earlier} zone={zone} onChoose={onChoose} />
        <Choice at={later} zone={zone} onChoose={onChoose} />
      </div>
    </div>
  )
}

function Choice({
  at,
  zone,
  onChoose,
}: Pick<TimeProblemProps, 'zone' | 'onChoose'> & { at: Instant }) {
  const { locale } = useWords()
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  })
  return (
    <Button size="small" onClick={() => onChoose(at)}>
      {clock.format(at)}
    </Button>
  )
}
