import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import './room.css'
import type { Participant, SessionView } from '../connect/api.ts'
import { useObservable } from '../connect/observable.ts'
import { openRoom, type Room, RoomContext, useRoom } from '../connect/room.ts'
import { RemovedPage } from '../people/removed.tsx'
import type { WordKey } from '../words/keys.ts'
import { useWords } from '../words/use-words.tsx'
import type { RoomView } from './room-view.ts'
import { TopBar } from './top-bar.tsx'
import { RefusalContext } from './use-command.ts'
import { useSession } from './use-session.ts'

const BoardPage = lazy(async () => ({ default: (await import('./board-page.tsx')).BoardPage }))
const PreparePage = lazy(async () => ({
  default: (await import('../prepare/prepare-page.tsx')).PreparePage,
}))
const AfterPage = lazy(async () => ({
  default: (await import('../after/after-page.tsx')).AfterPage,
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

/** Asks before leaving while edits are not saved: they would wait here until one comes back. */
function useLeaveWarning(): void {
  const { board, drafts } = useRoom()
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (board.wire.get().unsaved + drafts.wire.get().unsaved > 0) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [board, drafts])
}

function Inside() {
  useLeaveWarning()
  const { t } = useWords()
  const [refusal, setRefusal] = useState<WordKey | null>(null)
  const refusals = useMemo(() => ({ refused: refusal, say: setRefusal }), [refusal])
  const room = useRoom()
  const { session, refused, isFacilitator } = useSession()
  const { closedBy } = useObservable(room.board.wire)
  const [isPreparing, setPreparing] = useState(session.phase === 'prepare')
  const [isLooking, setLooking] = useState(false)
  useEffect(() => {
    if (session.phase === 'stage') setPreparing(false)
    // The summary is what a session that closes leads to, also when it is closed once more.
    if (session.phase !== 'closed') setLooking(false)
    document.title = `${room.title} · Kraftline`
  }, [session.phase, room.title])

  if (refused || closedBy) return <RemovedPage />
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
        {refusal && (
          <p className="room__refusal message message--error" role="alert">
            {t(refusal)}
          </p>
        )}
        <Suspense fallback={<p className="page-wait">{t('common.loading')}</p>}>
          {isClosed && !isLooking && <AfterPage onBoard={() => setLooking(true)} />}
          {prepares && <PreparePage />}
          {!prepares && (!isClosed || isLooking) && <BoardPage />}
        </Suspense>
      </div>
    </RefusalContext>
  )
}
