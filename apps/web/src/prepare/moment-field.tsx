import { formatMoment, formatShortMoment } from '@kraftline/core/report/moment'
import type { Instant } from '@kraftline/core/time'
import { type ReactNode, useId } from 'react'
import { useWords } from '../words/use-words.tsx'
import { TimeProblem } from './time-problem.tsx'
import type { TimeContext } from './typed-time.ts'
import { type MomentProblem, useMomentDraft } from './use-moment-draft.ts'

type MomentFieldProps = {
  label: string
  value: Instant | null
  context: TimeContext
  /** A word on the value, inside the field. */
  aside?: ReactNode
  placeholder?: string
  onTime: (at: Instant | null) => MomentProblem | null
}

/** A date and a time in the session's zone, typed as people do. */
export function MomentField({
  label,
  value,
  context,
  aside,
  placeholder,
  onTime,
}: MomentFieldProps) {
  const { locale } = useWords()
  const id = useId()
  const timeZone = context.zone
  const shown = value === null ? '' : formatShortMoment(value, { locale, timeZone })
  const { inputProps, problem, choose } = useMomentDraft({ shown, context, onTime })
  return (
    <div className="field">
      <label htmlFor={id} className="field__label">
        {label}
      </label>
      <div className="aside-field">
        <input
          id={id}
          className="input"
          autoComplete="off"
          placeholder={placeholder}
          title={value === null ? undefined : formatMoment(value, { locale, timeZone })}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem ? `${id}-problem` : `${id}-aside`}
          {...inputProps}
        />
        <span id={`${id}-aside`} className="aside-field__aside">
          {aside}
        </span>
      </div>
      {problem && (
        <TimeProblem id={`${id}-problem`} problem={problem} timeZone={timeZone} onChoose={choose} />
      )}
    </div>
  )
}
