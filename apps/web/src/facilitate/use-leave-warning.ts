import { type MouseEvent, useEffect } from 'react'
import { type Room, useRoom } from '../connect/room.ts'

/** Asks before leaving while edits are not saved: they would wait here until one comes back. */
export function useLeaveWarning(): void {
  const room = useRoom()
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (hasUnsaved(room)) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [room])
}

/** For a link that leads out of the room: with unsaved edits it loads a page, so that the browser asks. */
export function useLeaving(): (event: MouseEvent<HTMLAnchorElement>) => void {
  const room = useRoom()
  return (event) => {
    if (!hasUnsaved(room)) return
    event.preventDefault()
    location.assign(event.currentTarget.href)
  }
}

function hasUnsaved({ board, drafts }: Room): boolean {
  return board.wire.get().unsaved + drafts.wire.get().unsaved > 0
}
