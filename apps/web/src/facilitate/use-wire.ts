import { useObservable } from '../connect/observable.ts'
import { useRoom } from '../connect/room.ts'
import type { Wire } from '../connect/wire.ts'

/** How things stand with all that one writes here: on the board, and in one's own drafts. */
export function useWire(): Wire {
  const room = useRoom()
  return mergeWires(useObservable(room.board.wire), useObservable(room.drafts.wire))
}

/** Two connections as one: it is as well as the worse of the two. */
export function mergeWires(board: Wire, drafts: Wire): Wire {
  // Who may have no drafts, or is out altogether, is told so by the board's.
  if (drafts.isOver && drafts.unsaved === 0) return board
  const links = [board.link, drafts.link]
  return {
    link: links.find((link) => link === 'offline') ?? links.find(isDown) ?? 'connected',
    unsaved: board.unsaved + drafts.unsaved,
    isSlow: board.isSlow || drafts.isSlow,
    savedAt: latest(board.savedAt, drafts.savedAt),
    denial: board.denial ?? drafts.denial,
    trouble: board.trouble ?? drafts.trouble,
    isOver: board.isOver || drafts.isOver,
    isOut: board.isOut || drafts.isOut,
  }
}

function isDown(link: Wire['link']): boolean {
  return link !== 'connected'
}

function latest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b)
}
