import type { EntryId, PersonId } from '@kraftline/core/ids'
import type { Instant } from '@kraftline/core/time'
import { useEffect } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { browserClock } from '../../connect/server-time.ts'
import type { Size } from '../camera.ts'
import type { Pointers } from '../cursors.ts'
import { usePointers } from '../use-pointers.ts'
import type { Viewport } from '../viewport.ts'
import { useCursorsShown } from './cursors-shown.ts'
import type { Others } from './others.ts'
import { Telling } from './tell.ts'

type Company = {
  /** The others' cursors; null where somebody wants to see none. */
  readonly pointers: Pointers | null
  /** Tells the others where one points. */
  point(place: { readonly at: Instant; readonly lane: number } | null): void
}

/** The others at a board: what they are told, and what one sees of them. */
export function useCompany(
  board: Seen & { readonly awareness: Awareness | null; readonly me: PersonId | null },
  viewport: Viewport,
  size: Size,
): Company {
  const { others, point } = usePointers(board.awareness, board.me)
  const areShown = useCursorsShown()
  useToldBounds(board.awareness, viewport)
  useSeenBounds(viewport, size, board)
  return { pointers: areShown ? others : null, point }
}

/** Tells the others what of the board is in view here, as it changes. */
function useToldBounds(awareness: Awareness | null, viewport: Viewport): void {
  useEffect(() => {
    if (!awareness) return
    const telling = new Telling(awareness, 'viewport', browserClock)
    const tell = () => telling.tell(viewport.bounds)
    tell()
    const stop = viewport.subscribe(tell)
    return () => {
      stop()
      telling.close()
    }
  }, [awareness, viewport])
}

/** Tells the others what is chosen here; null: nobody's business. */
export function useToldSelection(
  awareness: Awareness,
  selection: ReadonlySet<EntryId> | null,
): void {
  useEffect(() => {
    const chosen = selection && selection.size > 0 ? [...selection].slice(0, 200) : undefined
    awareness.setLocalStateField('selection', chosen)
  }, [awareness, selection])
  useEffect(() => () => awareness.setLocalStateField('selection', undefined), [awareness])
}

type Seen = { readonly others: Others | null; readonly seenId: PersonId | null }

/** Keeps in view what somebody else sees, in a window of whatever size. */
function useSeenBounds(
  viewport: Viewport,
  { width, height }: Size,
  { others, seenId }: Seen,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another window it is shown anew
  useEffect(() => {
    if (!others || seenId === null) return
    let last = ''
    const follow = () => {
      const bounds = others.boundsOf(seenId)
      const said = JSON.stringify(bounds)
      if (!bounds || said === last) return
      last = said
      viewport.followTo(bounds)
    }
    follow()
    return others.subscribe(follow)
  }, [viewport, others, seenId, width, height])
}
