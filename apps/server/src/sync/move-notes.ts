import type { PersonId } from '@kraftline/core/ids'
import { err, ok, type Result } from '@kraftline/core/result'
import type { BoardRefusal } from '../session/boards.ts'
import type { Item } from './pipeline.ts'
import type { Room } from './room.ts'
import type { Staged } from './staged-document.ts'

export type Both = { readonly board: Room; readonly drafts: Room }

/** What is staged on either side, and whom its row names. */
export type Move = {
  readonly onBoard: { readonly staged: Staged; readonly participant: PersonId | null }
  readonly inDrafts: { readonly staged: Staged; readonly participant: PersonId | null }
}

/**
 * Moves notes between the board and somebody's drafts: both rooms' updates go into one append, so no
 * crash between loses or doubles any.
 */
export function moveNotes(
  { board, drafts }: Both,
  stage: () => Result<Move, BoardRefusal>,
): Promise<Result<void, BoardRefusal>> {
  const { pipeline: onBoard } = board
  const { pipeline: inDrafts } = drafts
  // Always in this order, so that two moves never wait for each other.
  return onBoard.turns.take(() =>
    inDrafts.turns.take(async () => {
      if (!onBoard.isOpen || !inDrafts.isOpen) return err({ kind: 'storage-failed' })
      const staged = stage()
      if (!staged.ok) return staged
      onBoard.push(itemOf(staged.value.onBoard))
      inDrafts.push(itemOf(staged.value.inDrafts))
      const boardItems = onBoard.takeAll()
      const draftItems = inDrafts.takeAll()
      const boardEntries = onBoard.entriesOf(boardItems)
      try {
        const seqs = await onBoard.append([...boardEntries, ...inDrafts.entriesOf(draftItems)])
        onBoard.keep(boardItems, seqs.slice(0, boardEntries.length))
        inDrafts.keep(draftItems, seqs.slice(boardEntries.length))
        return ok(undefined)
      } catch (error) {
        onBoard.lose(boardItems, error)
        inDrafts.lose(draftItems, error)
        return err({ kind: 'storage-failed' })
      }
    }),
  )
}

function itemOf(row: Move['onBoard']): Item<never> {
  return { rows: [row], from: null, frames: 0 }
}
