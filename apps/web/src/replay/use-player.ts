import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Player, Playing } from './player.ts'

export const PlayerContext = createContext<Player | null>(null)

/** The player of this page. */
export function usePlayer(): Player {
  const player = useContext(PlayerContext)
  if (!player) throw new Error('usePlayer outside of a player')
  return player
}

/** A part of what is being played, rendered again only when that part is another. */
export function usePlaying<Part>(part: (playing: Playing) => Part): Part {
  const { state } = usePlayer()
  return useSyncExternalStore(state.subscribe, () => part(state.get()))
}
