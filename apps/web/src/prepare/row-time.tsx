import type { Instant } from '@kraftline/core/time'
import { useId } from 'react'
import { useWords } from '../words/use-words.tsx'
import { Cell } from './cell.tsx'
import { TimeProblem } from './time-problem.tsx'
import type { TimeContext } from './typed-time.ts'
import { useMomentDraft } from './use-moment-draft.ts'

type RowTimeProps = { shown: string; context: TimeContext; onTime: (at: Instant) => void }

/** A message's time; its day stays unless one is typed with it. */
export function RowTime({ shown, context, onTime }: RowTimeProps) {
  const { t } = useWords()
  const id = useId()
  const label = t('prepare.messages.time')
  const { inputProps, problem, choose } = useMomentDraft({
    shown,
    context,
    onTime: (at) => {
      if (at === null) return { kind: 'unreadable' }
      onTime(at)
      return null
    },
  })
  return (
    <>
      <Cell column="time">
        <input
          className="cell"
          data-column="time"
          autoComplete="off"
          aria-label={label}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem ? id : undefined}
          {...inputProps}
        />
      </Cell>
      {problem && (
        <div className="messages__problem">
          <TimeProblem id={id} problem={problem} timeZone={context.zone} onChoose={choose} />
        </div>
      )}
    </>
  )
}
