import { isTimed, lengthOf } from '@kraftline/core/play/phases'
import { remaining } from '@kraftline/core/play/timer'
import { minute } from '@kraftline/core/time'
import { clockFace } from '../facilitate/clock-face.ts'
import { useWords } from '../words/use-words.tsx'
import { usePlaying } from './use-player.ts'

/** The countdown as it was at that moment. */
export function ReplayCountdown() {
  const { t } = useWords()
  const state = usePlaying(({ scene }) => scene.state)
  const left = usePlaying(({ now, scene }) => {
    const ms = remaining(scene.state.timer, now)
    return ms === null ? null : Math.ceil(ms / 1000) * 1000
  })
  const { phase, phases, timer } = state
  if (!isTimed(phase) || timer === null || left === null) return null
  const isPaused = 'remainingMs' in timer
  const look = isPaused ? 'paused' : left < 0 ? 'over' : left <= minute ? 'soon' : 'running'
  const minutes = Math.round(lengthOf(phases, phase) / minute)
  return (
    <div className={`countdown countdown--${look}`}>
      <span className="countdown__time" role="timer" aria-label={t('facilitate.timeLeft')}>
        {clockFace(left)}
      </span>
      <span className="replay__of">
        {isPaused && t('facilitate.paused')}
        {!isPaused && left < 0 && t('facilitate.over')}
        {!isPaused && left >= 0 && t('facilitate.ofMinutes', { minutes })}
      </span>
    </div>
  )
}
