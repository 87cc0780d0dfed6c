import { useState } from 'react'
import { Link } from 'wouter'
import { Outline } from '../board/outline.tsx'
import { useRoom } from '../connect/room.ts'
import { useIsNarrow } from '../facilitate/use-is-narrow.ts'
import { useWords } from '../words/use-words.tsx'
import { ArrivalNotice } from './arrival-notice.tsx'
import { ReplayBoard } from './replay-board.tsx'
import { ReplayCountdown } from './replay-countdown.tsx'
import { ReplaySteps } from './replay-steps.tsx'
import { type ReplayView, Transport } from './transport.tsx'
import { usePlaying } from './use-player.ts'
import { useReplayKeys } from './use-replay-keys.ts'
import '../facilitate/board-page.css'
import '../facilitate/top-bar.css'
import './replay.css'

/** The session as it was: its bar and its paper, and below what moves it through time. */
export function PlayerPage({ onFetch }: { onFetch: () => void }) {
  const { t } = useWords()
  const room = useRoom()
  const isNarrow = useIsNarrow()
  const [view, setView] = useState<ReplayView>(isNarrow ? 'outline' : 'board')
  const hasAnything = usePlaying(({ story }) => story.changes > 0 || story.chapters.length > 1)
  const keys = useReplayKeys()
  return (
    <div className="replay">
      <header className="top-bar replay__bar">
        <Link href="/" className="top-bar__brand">
          Kraftline
        </Link>
        <div className="top-bar__title">
          <h1>{t('replay.heading', { title: room.title })}</h1>
          <Link href={`/s/${room.sessionId}`}>{t('replay.back')}</Link>
        </div>
        <ReplaySteps />
        <ReplayCountdown />
      </header>
      <ArrivalNotice onFetch={onFetch} />
      <main className={`replay__stage replay__stage--${view}`}>
        {view === 'board' ? (
          <ReplayBoard />
        ) : (
          <div className="replay__outline">
            <Outline onOpen={null} />
          </div>
        )}
      </main>
      {hasAnything && <Transport view={view} onView={setView} keys={keys} />}
    </div>
  )
}
