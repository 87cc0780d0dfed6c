import type { DragEvent, RefObject } from 'react'
import type { BoardHandle } from '../board/board-props.ts'
import { useCommand } from '../facilitate/use-command.ts'
import { useSession } from '../facilitate/use-session.ts'
import { carriedDraft, isCarryingDraft } from './carry-draft.ts'

/** Takes a private note that a mouse carries from the tray to the paper, and sticks it there. */
export function useDropDraft(board: RefObject<BoardHandle | null>) {
  const command = useCommand()
  const { canWrite } = useSession()
  return {
    onDragOver: (event: DragEvent) => {
      if (!canWrite || !isCarryingDraft(event.dataTransfer)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
    },
    onDrop: (event: DragEvent) => {
      const noteId = carriedDraft(event.dataTransfer)
      const place = board.current?.placeAt({ x: event.clientX, y: event.clientY })
      if (!noteId || !place) return
      event.preventDefault()
      const { gapId, ...where } = place
      void command({ type: 'place', noteId, ...where, ...(gapId === null ? {} : { gapId }) })
    },
  }
}
