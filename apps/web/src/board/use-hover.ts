import type { EntryId } from '@kraftline/core/ids'
import { type Dispatch, type RefObject, type SetStateAction, useMemo } from 'react'
import { browserClock } from '../connect/server-time.ts'
import type { HandState } from './hand-state.ts'
import { unlit } from './items/timeline-drawing.ts'
import type { ShownDots } from './message-card.tsx'
import type { Target } from './tools/gesture.ts'

/** So that a card does not flash up for every dot that the hand passes over. */
const restsFor = 110

type Hovering = {
  readonly hand: HandState
  readonly stage: RefObject<HTMLElement | null>
  readonly setShown: Dispatch<SetStateAction<ShownDots | null>>
}

/** Lights the dots that the pointer rests on and shows their messages, until it moves on. */
export function useHover({ hand, stage, setShown }: Hovering): (target: Target | null) => void {
  return useMemo(() => {
    let cancel = () => {}
    let over: EntryId | null = null
    const rest = (id: EntryId | null) => {
      over = id
      hand.set({ lit: id === null ? unlit : { dots: id, silence: null } })
      cancel()
      const show = () =>
        setShown((shown) => (shown?.isPinned ? shown : id && { id, isPinned: false }))
      if (id === null) show()
      else cancel = browserClock.after(restsFor, show)
    }
    return (target) => {
      if (stage.current) stage.current.dataset.over = target?.kind ?? 'nothing'
      const id = target?.kind === 'dots' ? target.id : null
      if (id !== over) rest(id)
    }
  }, [hand, stage, setShown])
}
