import type {
  ActivityOnBoard,
  BoardSnapshot,
  IncidentOnBoard,
} from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import type { Instant } from '@kraftline/core/time'
import { useMemo, useState } from 'react'
import type { ImportPreview } from '../connect/api.ts'
import { useObservable } from '../connect/observable.ts'
import type { Choice, Importing } from './imports/use-import.ts'
import type { Sheet } from './sheet/sheet.ts'
import { type Addition, sketch } from './sketch.ts'

type Times = { readonly start?: Instant; readonly end?: Instant }

export type Sketching = {
  /** The board with what is being typed, or with what an import would bring. */
  readonly drawn: BoardSnapshot
  /** Those of its messages that are not on the board yet. */
  readonly fresh: ReadonlySet<EntryId>
  readonly onSketch: (times: Times | null) => void
  readonly onSketchActivities: (activities: readonly ActivityOnBoard[] | null) => void
}

/** What the line shows before it is so. */
export function useSketch(
  board: BoardSnapshot,
  { importing, sheet }: { importing: Importing; sheet: Sheet },
): Sketching {
  const [times, setTimes] = useState<Times | null>(null)
  const [activities, setActivities] = useState<readonly ActivityOnBoard[] | null>(null)
  const { pending } = useObservable(sheet.state)
  const { state } = importing
  const { preview, left, shown } = state.at === 'looking' ? state : nothing
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are what typed messages are read from
  const drawn = useMemo(() => {
    if (preview) return sketch(board, ofPreview(preview, { left, shown }))
    const messages = sheet.typedMessages()
    if (messages.length === 0 && !times && !activities) return { board, fresh: none }
    return sketch(board, {
      messages,
      ...(times ? { incident: { ...times, startConfirmed: isConfirmed(times, board) } } : {}),
      ...(activities ? { activities } : {}),
    })
  }, [board, preview, left, shown, times, activities, pending, sheet])
  return {
    drawn: drawn.board,
    fresh: drawn.fresh,
    onSketch: setTimes,
    onSketchActivities: setActivities,
  }
}

const none: ReadonlySet<EntryId> = new Set()
const nothing = { preview: null, left: new Set<string>(), shown: new Set<string>() }

/** A start that a person is typing is one that a person says. */
function isConfirmed({ start }: Times, { incident }: BoardSnapshot): boolean {
  return start !== undefined || incident.startConfirmed
}

function ofPreview({ communications, incident }: ImportPreview, { left, shown }: Choice): Addition {
  const taken = communications.filter(({ id, outcome }) => outcome === 'added' && !left.has(id))
  const at = (time: string | null) => (time === null ? null : Date.parse(time))
  const { start, end, startConfirmed } = incident
  const times: Partial<IncidentOnBoard> = { start: at(start), end: at(end), startConfirmed }
  return {
    incident: times,
    messages: taken.map(({ id, time, channel, kind, audience }) => {
      const told = { id, time: Date.parse(time), channel, kind, audience }
      return shown.has(id) ? { ...told, kind: 'update', audience: 'external' } : told
    }),
  }
}
