import { measuredInput } from '@kraftline/core/board/measured'
import type { Cadence } from '@kraftline/core/incident/incident'
import { type Metrics, measureTimeline } from '@kraftline/core/incident/metrics'
import { minute } from '@kraftline/core/time'
import { useMemo } from 'react'
import { type Room, useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'

/** The session's cadence in milliseconds. */
export function cadenceOf(room: Room): Cadence {
  const { gapMinutes, warnMinutes, firstUpdateMinutes } = room.cadence
  return {
    gap: gapMinutes * minute,
    warn: warnMinutes * minute,
    firstUpdate: firstUpdateMinutes * minute,
  }
}

/** The gaps and figures of the incident as it stands on the board; null while nothing is there. */
export function useMeasured(): Metrics | null {
  const room = useRoom()
  const snapshot = useBoard(room.board)
  const { incident, communications, channels } = snapshot
  // biome-ignore lint/correctness/useExhaustiveDependencies: notes don't change what is measured
  return useMemo(() => {
    const input = measuredInput(snapshot)
    return measureTimeline(input.incident, input.communications, cadenceOf(room))
  }, [incident, communications, channels, room])
}
