import { formatDuration } from '@kraftline/core/report/duration'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { useRoom } from '../connect/room.ts'
import { OwnSettings } from '../paper/own-settings.tsx'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { Countdown } from './countdown.tsx'
import { FacilitatorControls } from './phase-bar.tsx'
import { PhaseSteps } from './phase-steps.tsx'
import type { RoomViewProps } from './room-view.ts'
import { useLeaving } from './use-leave-warning.ts'
import { useMeasured } from './use-measured.ts'
import { useSession } from './use-session.ts'
import './top-bar.css'

/** Above the paper: what this is about, where everybody is in the hour, and the hour's controls. */
export function TopBar({ view, onView }: RoomViewProps) {
  const room = useRoom()
  const { t } = useWords()
  const { session, isFacilitator } = useSession()
  const leave = useLeaving()
  return (
    <header className="top-bar">
      <Link href="/" className="top-bar__brand" onClick={leave}>
        Kraftline
      </Link>
      <div className="top-bar__title">
        <h1>{room.title}</h1>
        <Figures />
      </div>
      <PhaseSteps />
      <Countdown />
      {isFacilitator && <FacilitatorControls view={view} onView={onView} />}
      {session.phase === 'closed' && view === 'board' && (
        <Button onClick={() => onView('after')}>{t('after.summary')}</Button>
      )}
      <OwnSettings />
    </header>
  )
}

function Figures() {
  const { t, locale } = useWords()
  const metrics = useMeasured()
  return useMemo(() => {
    if (!metrics) return null
    return (
      <p>
        {t('facilitate.figures', {
          duration: formatDuration(metrics.durationMs ?? metrics.spanMs, locale),
          messages: metrics.messages,
          channels: metrics.channelCount,
        })}
      </p>
    )
  }, [metrics, t, locale])
}
