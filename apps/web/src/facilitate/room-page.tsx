import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import './room.css'
import type { Participant, SessionView } from '../connect/api.ts'
import { useObservable } from '../connect/observable.ts'
import { openRoom, type Room, RoomContext, useRoom } from '../connect/room.ts'
import type { Trouble } from '../connect/trouble.ts'
import type { Wire } from '../connect/wire.ts'
import { Notices } from '../people/notices.tsx'
import { RemovedPage } from '../people/removed.tsx'
import { useWords } from '../words/use-words.tsx'
import { laterParts } from './later-parts.ts'
import type { RoomView } from './room-view.ts'
import { Signs } from './signs.tsx'
import { TopBar } from './top-bar.tsx'
import { RefusalContext } from './use-command.ts'
import { useLeaveWarning } from './use-leave-warning.ts'
import { CatchUpContext, useMissed } from './use-missed.ts'
import { useSession } from './use-session.ts'
import { WireStrip } from './wire-pill.tsx'

const BoardPage = lazy(async () => ({ default: (await import('./board-page.tsx')).BoardPage }))
const PreparePage = lazy(async () => ({
  default: (await import('../prepare/prepare-page.tsx')).PreparePage,
}))
const AfterPage = lazy(async () => ({
  default: (await laterParts.after()).AfterPage,
}))

/** A session from the inside: the connections are open as long as this page is. */
export function RoomPage({ view, me }: { view: SessionView; me: Participant }) {
  const [room, setRoom] = useState<Room | null>(null)
  useEffect(() => {
    const opened = openRoom(view, me)
    setRoom(opened)
    return () => opened.close()
  }, [view, me])
  if (!room) return null
  return (
    <RoomContext value={room}>
      <Inside />
    </RoomContext>
  )
}

/** Why this person is not in the session any more; the board's own word where it has come. */
function outBecause(refused: string | null, wire: Wire): Trouble | null {
  if (wire.isOut) return wire.trouble
  if (refused === null) return null
  return refused === 'not-found' ? 'notFound' : 'forbidden'
}

function Inside() {
  useLeaveWarning()
  const { t } = useWords()
  const [refusal, setRefusal] = useState<string | null>(null)
  const refusals = useMemo(() => ({ refused: refusal, say: setRefusal }), [refusal])
  const missed = useMissed()
  const room = useRoom()
  const { session, refused, isFacilitator } = useSession()
  const wire = useObservable(room.board.wire)
  const [isPreparing, setPreparing] = useState(session.phase === 'prepare')
  const [isLooking, setLooking] = useState(false)
  useEffect(() => {
    if (session.phase === 'stage') setPreparing(false)
    // The summary is what a session that closes leads to, also when it is closed once more.
    if (session.phase !== 'closed') setLooking(false)
    document.title = `${room.title} · Kraftline`
  }, [session.phase, room.title])

  const whyOut = outBecause(refused, wire)
  if (whyOut) return <RemovedPage why={whyOut} />
  const isClosed = session.phase === 'closed'
  const prepares = isFacilitator && isPreparing && !isClosed
  const view = prepares ? 'prepare' : isClosed && !isLooking ? 'after' : 'board'
  const show = (next: RoomView) => {
    setPreparing(next === 'prepare')
    setLooking(isClosed && next === 'board')
  }
  return (
    <RefusalContext value={refusals}>
      <div className="room">
        <TopBar view={view} onView={show} />
        <div className={view === 'board' ? 'room__told' : 'room__told room__told--above'}>
          <Notices />
          <Signs />
        </div>
        <Suspense fallback={<p className="page-wait">{t('common.loading')}</p>}>
          {isClosed && !isLooking && <AfterPage onBoard={() => setLooking(true)} />}
          {prepares && <PreparePage />}
          {!prepares && (!isClosed || isLooking) && (
            <CatchUpContext value={missed}>
              <BoardPage />
            </CatchUpContext>
          )}
        </Suspense>
        {view !== 'board' && <WireStrip isQuiet={view === 'after'} />}
      </div>
    </RefusalContext>
  )
}
