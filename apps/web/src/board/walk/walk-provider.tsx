// Reached by the page of the room; sends `present` and brings what the server says everybody is shown.
import type { BoardSnapshot, CommunicationOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import { stepAlong, type WalkPlace, walkStop } from '@kraftline/core/incident/walk'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useRoom } from '../../connect/room.ts'
import { useBoard } from '../../connect/use-board.ts'
import { useCommand } from '../../facilitate/use-command.ts'
import { useMeasured } from '../../facilitate/use-measured.ts'
import { useSession } from '../../facilitate/use-session.ts'
import { useIsWriting } from './use-is-writing.ts'
import { useStanding } from './use-standing.ts'
import { type Walk, WalkContext } from './walk-context.ts'
import { useWalkKeys } from './walk-keys.ts'

/** Lets everything inside follow the walk along the line, and facilitators lead it. */
export function WalkProvider({ children }: { children: ReactNode }) {
  const walk = useWalkNow()
  useWalkKeys(walk)
  return <WalkContext value={walk}>{children}</WalkContext>
}

function useWalkNow(): Walk {
  const room = useRoom()
  const { session, isFacilitator } = useSession()
  const snapshot = useBoard(room.board)
  const metrics = useMeasured()
  const line = useLine(snapshot)
  const walkedTo = session.presenting?.communicationId ?? null
  // Without a message it is somebody's own view that is shown: that is no walk.
  const presenting = walkedTo === null ? null : session.presenting
  const [standing, come, leave] = useStanding(presenting)
  const stop = walkedTo === null ? null : walkStop(line, walkedTo, metrics)
  const lead = useLead(line, { isWalking: presenting !== null, at: stop?.message ?? null })
  const isAlong = standing === 'leading' || standing === 'along'
  const [shownId, isWaiting] = useShown((isAlong && stop?.message.id) || null)
  const leader = session.people.find(({ id }) => id === presenting?.participantId)
  return {
    standing,
    stop,
    leaderName: leader?.name ?? null,
    shownId,
    isWaiting,
    canLead: isFacilitator && session.phase === 'stage' && line.length > 0,
    ...lead,
    goTo: (id) => {
      come()
      lead.goTo(id)
    },
    come,
    leave,
  }
}

/** The messages that are on the line: those of a channel that is there. */
function useLine({ channels, communications }: BoardSnapshot): readonly CommunicationOnBoard[] {
  return useMemo(() => {
    const known = new Set(channels.map(({ id }) => id))
    return communications.filter(({ channelId }) => known.has(channelId))
  }, [channels, communications])
}

/** Going along the line for everybody. Whoever presses twice goes two steps, however slow the way back is. */
function useLead(
  line: readonly CommunicationOnBoard[],
  { isWalking, at }: { isWalking: boolean; at: WalkPlace | null },
) {
  const command = useCommand()
  const last = useRef<WalkPlace | null>(null)
  const heading = useRef<WalkPlace | null>(null)
  useEffect(() => {
    // Where a message is deleted one goes on from its place; the next walk begins at the beginning.
    if (!isWalking) last.current = null
    if (at) last.current = { id: at.id, time: at.time }
    if (at?.id === heading.current?.id) heading.current = null
  }, [isWalking, at])
  const goTo = (to: WalkPlace) => {
    heading.current = to
    void command({ type: 'present', communicationId: to.id as EntryId }).then((isDone) => {
      if (!isDone && heading.current?.id === to.id) heading.current = null
    })
  }
  const from = at ?? last.current
  return {
    hasPrevious: stepAlong(line, from, -1) !== null,
    hasNext: stepAlong(line, from, 1) !== null,
    goTo: (id: EntryId) => {
      const message = line.find((other) => other.id === id)
      if (message) goTo(message)
    },
    step: (by: 1 | -1) => {
      const to = stepAlong(line, heading.current ?? from, by)
      if (to) goTo(to)
    },
    end: () => {
      heading.current = null
      void command({ type: 'present', communicationId: null })
    },
  }
}

/** Nobody's view moves while they write: they are taken on from there when they are done. */
function useShown(id: EntryId | null): [EntryId | null, isWaiting: boolean] {
  const isWriting = useIsWriting()
  const [held, setHeld] = useState<EntryId | null>(null)
  useEffect(() => {
    if (!isWriting) setHeld(id)
  }, [id, isWriting])
  if (id === null) return [null, false]
  return isWriting ? [held, held !== id] : [id, false]
}
