// The end of the flow of a phase: `endsAt` is the server's, and every browser counts by itself.
import { isTimed, lengthOf } from '@kraftline/core/play/phases'
import { remaining } from '@kraftline/core/play/timer'
import { minute, second } from '@kraftline/core/time'
import { useEffect, useState } from 'react'
import { useRoom } from '../connect/room.ts'
import { useServerNow } from '../connect/use-server-now.ts'
import type { WordKey } from '../words/keys.ts'
import { useWords } from '../words/use-words.tsx'
import { useSession } from './use-session.ts'

/** The time left in the phase, by the server's clock; past zero it counts up and locks nothing. */
export function Countdown() {
  const { t } = useWords()
  const room = useRoom()
  const { session } = useSession()
  const now = useServerNow(room.control.time)
  if (!isTimed(session.phase) || session.timer === null) return null
  const left = remaining(session.timer, now) ?? 0
  const isPaused = 'remainingMs' in session.timer
  const minutes = Math.round(lengthOf(session.phases, session.phase) / minute)
  const state = isPaused ? 'paused' : left < 0 ? 'over' : left <= minute ? 'soon' : 'running'
  return (
    <div className={`countdown countdown--${state}`}>
      <span className="countdown__time" role="timer" aria-label={t('facilitate.timeLeft')}>
        {clockFace(left)}
      </span>
      <span className="countdown__note">
        {isPaused && t('facilitate.paused')}
        {!isPaused && left < 0 && t('facilitate.over')}
        {!isPaused && left >= 0 && t('facilitate.ofMinutes', { minutes })}
      </span>
      <Announcement left={left} phase={session.phase} />
    </div>
  )
}

/** Tells screen readers at five minutes, one minute and the end, and which phase began. */
function Announcement({ left, phase }: { left: number; phase: string }) {
  const { t } = useWords()
  const mark = markOf(left)
  const [said, setSaid] = useState<WordKey | null>(null)
  useEffect(() => setSaid(mark), [mark])
  return (
    <span className="visually-hidden" aria-live="polite" data-phase={phase}>
      {said ? t(said) : ''}
    </span>
  )
}

function markOf(left: number): WordKey | null {
  if (left <= 0) return 'facilitate.timeUp'
  if (left <= minute) return 'facilitate.oneMinute'
  return left <= 5 * minute ? 'facilitate.fiveMinutes' : null
}

/** 12:05 counting down, +01:10 counting up; a started second is still there. */
export function clockFace(left: number): string {
  const seconds = left >= 0 ? Math.ceil(left / second) : Math.floor(-left / second)
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${left < 0 ? '+' : ''}${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}`
}
