import { createContext, useContext } from 'react'
import { type Observable, Source } from '../connect/observable.ts'
import type { Stretch } from './board-props.ts'

export type Wanted = { readonly stretch: Stretch; readonly isClose: boolean }

/** What a list beside the paper points at on it, and asks to be shown. */
export type Looking = {
  /** The stretch that is to be pointed at. */
  readonly pointed: Observable<Stretch | null>
  /** The stretch that somebody wants to see and the board has not shown yet, and how closely. */
  readonly wanted: Observable<Wanted | null>
  /** Points at a stretch, and has it in view where the board is in view itself. */
  point(stretch: Stretch | null): void
  /** Looks at a stretch closely. */
  show(stretch: Stretch): void
  /** The board has shown what was wanted. */
  taken(): void
}

/** `onShow` puts the board in front, where one sees one thing at a time. */
export function openLooking(onShow: () => void): Looking {
  const pointed = new Source<Stretch | null>(null)
  const wanted = new Source<Wanted | null>(null)
  return {
    pointed,
    wanted,
    point: (stretch) => {
      pointed.set(stretch)
      wanted.set(stretch && { stretch, isClose: false })
    },
    show: (stretch) => {
      pointed.set(stretch)
      wanted.set({ stretch, isClose: true })
      onShow()
    },
    taken: () => wanted.set(null),
  }
}

export const LookingContext = createContext<Looking | null>(null)

/** Null where there is no board to look at. */
export function useLooking(): Looking | null {
  return useContext(LookingContext)
}
