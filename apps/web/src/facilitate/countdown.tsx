// The end of the flow of a phase: `endsAt` is the server's, and every browser counts by itself.
import { isTimed, lengthOf } from '@kraftline/core/play/phases'
import { remaining, totalLength } from '@kraftline/core/play/timer'
import { minute } from '@kraftline/core/time'
import { useState } from 'react'
import { useWords } from '../words/use-words.tsx'
import { ChimeSwitch } from './chime-switch.tsx'
import { clockFace } from './clock-face.ts'
import { HourDialog } from './hour-dialog.tsx'
import { useHour } from './use-hour.ts'
import { useSession } from './use-session.ts'

/** The time left in the phase, by the server's clock; past zero it counts up and locks nothing. */
export function Countdown() {
  const { t } = useWords()
  const { session } = useSession()
  const { now } = useHour()()
  if (session.phase === 'closed') return null
  if (!isTimed(session.phase) || session.timer === null) return <HourButton />
  const left = remaining(session.timer, now) ?? 0
  const isPaused = 'remainingMs' in session.timer
  const minutes = Math.round(lengthOf(session.phases, session.phase) / minute)
  const state = isPaused ? 'paused' : left < 0 ? 'over' : left <= minute ? 'soon' : 'running'
  return (
    <div className={`countdown countdown--${state}`}>
      <span className="countdown__face">
        <span className="countdown__time" role="timer" aria-label={t('facilitate.timeLeft')}>
          {clockFace(left)}
        </span>
        <ChimeSwitch />
      </span>
      <HourButton>
        {isPaused && t('facilitate.paused')}
        {!isPaused && left < 0 && t('facilitate.over')}
        {!isPaused && left >= 0 && t('facilitate.ofMinutes', { minutes })}
      </HourButton>
    </div>
  )
}

/** How the phase stands, and when the hour ends; opens the whole hour. */
function HourButton({ children }: { children?: React.ReactNode }) {
  const { t } = useWords()
  const { phase, phases } = useSession().session
  const { endsAt, over } = useHour()()
  const [isOpen, setOpen] = useState(false)
  const ends = over > 0 ? 'hour.endsLate' : 'hour.endsAt'
  const isRunning = isTimed(phase)
  return (
    <>
      <button
        type="button"
        className={isRunning ? 'countdown__hour' : 'countdown__hour countdown__hour--alone'}
        title={t('hour.openHint')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {isRunning ? (
          <>
            <span>{children}</span> <span aria-hidden="true">·</span>{' '}
            <span className={over > 0 ? 'countdown__late' : ''}>
              {t(ends, { time: endsAt, minutes: over })}
            </span>
          </>
        ) : (
          t('hour.open', { minutes: totalLength(phases) / minute })
        )}
      </button>
      <HourDialog open={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}
