import type { TimeContext } from '@kraftline/core/incident/typed-time'
import { formatMoment, formatShortMoment } from '@kraftline/core/report/moment'
import type { Instant } from '@kraftline/core/time'
import { type ReactNode, useId } from 'react'
import { useWords } from '../words/use-words.tsx'
import { AsideField } from './aside-field.tsx'
import { type FieldTimeProblem, TimeProblem } from './time-problem.tsx'
import { useMomentDraft } from './use-moment-draft.ts'

type MomentFieldProps = {
  label: string
  value: Instant | null
  context: TimeContext
  /** A word on the value, inside the field. */
  aside?: ReactNode
  placeholder?: string
  /** The value before somebody corrected it. */
  original?: Instant | null
  onTime: (at: Instant | null) => FieldTimeProblem | null
  onSketch?: (at: Instant | null) => void
}

/** A date and a time in the session's zone, typed as people do. */
export function MomentField(props: MomentFieldProps) {
  const { label, value, context, aside, placeholder, original = null, onTime, onSketch } = props
  const { t, locale } = useWords()
  const id = useId()
  const timeZone = context.zone
  const shown = value === null ? '' : formatShortMoment(value, { locale, timeZone })
  const { inputProps, problem, choose } = useMomentDraft({ shown, context, onTime, onSketch })
  return (
    <AsideField
      id={id}
      label={label}
      aside={aside}
      isWrong={problem !== null}
      placeholder={placeholder}
      title={value === null ? undefined : formatMoment(value, { locale, timeZone })}
      inputProps={inputProps}
    >
      {problem && (
        <TimeProblem id={`${id}-problem`} problem={problem} zone={timeZone} onChoose={choose} />
      )}
      {original !== null && original !== value && (
        <p className="field__hint">
          {t('message.original', { time: formatShortMoment(original, { locale, timeZone }) })}
        </p>
      )}
    </AsideField>
  )
}
