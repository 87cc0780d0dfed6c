import { isTimed } from '@kraftline/core/play/phases'
import { minute, second } from '@kraftline/core/time'
import { createContext, useEffect, useMemo, useState } from 'react'
import { useObservable } from '../connect/observable.ts'
import { useRoom } from '../connect/room.ts'
import { browserClock } from '../connect/server-time.ts'
import { countAll, type LastSeen, lastSeen, rememberSeen } from './last-seen.ts'

/** Whoever was away for longer is told what happened. */
const longAway = 2 * minute
const rememberEvery = 10 * second

/** What somebody who came late or back missed; `since` is null for who comes for the first time. */
export type Missed = { readonly since: LastSeen | null }

type CatchingUp = { readonly missed: Missed | null; readonly dismiss: () => void }

/** Told in one place of the room, however many times that place comes and goes. */
export const CatchUpContext = createContext<CatchingUp>({ missed: null, dismiss: () => {} })

/** Null unless this person has just come late or back; told once each time. */
export function useMissed(): CatchingUp {
  const room = useRoom()
  const { isConnected } = useObservable(room.control.state)
  const [missed, setMissed] = useState<Missed | null>(null)
  useEffect(() => {
    if (!isConnected) return
    const since = lastSeen(room)
    const isAway = since === null || room.control.time.now() - since.at > longAway
    if (isAway && isTimed(room.control.state.get().session.phase)) setMissed({ since })
    return keepSeen(room)
  }, [isConnected, room])
  return useMemo(() => ({ missed, dismiss: () => setMissed(null) }), [missed])
}

/** Remembers again and again what this person has before them, until the answer is called. */
function keepSeen(room: ReturnType<typeof useRoom>): () => void {
  let isKept = true
  let cancel = () => {}
  const remember = () => {
    if (!isKept) return
    const at = room.control.time.now()
    rememberSeen(room, { at, ...countAll(room.board.reader.snapshot()) })
    cancel = browserClock.after(rememberEvery, remember)
  }
  void room.board.ready.then(remember)
  return () => {
    isKept = false
    cancel()
  }
}
