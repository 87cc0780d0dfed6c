import { findEntry, isText, rootOf } from '@kraftline/core/board/document'
import { addNote, type NewNote } from '@kraftline/core/board/edit-notes'
import { noteColors } from '@kraftline/core/board/snapshot-types'
import { err, ok, type Result } from '@kraftline/core/result'
import type * as Y from 'yjs'
import type { BoardRefusal, Placing } from '../session/boards.ts'
import type { Item } from './pipeline.ts'
import type { Room } from './room.ts'
import type { Staged } from './staged-document.ts'

type Both = { readonly board: Room; readonly drafts: Room }

/**
 * Moves a draft onto the board: both rooms' updates go into one append, so no crash between loses
 * or doubles it. It is written under the server's own client id, since its author's would tell who
 * an anonymous note is by; such a note's row names nobody either.
 */
export function placeDraft(
  { board, drafts }: Both,
  placing: Placing,
): Promise<Result<void, BoardRefusal>> {
  const { pipeline: onBoard } = board
  const { pipeline: inDrafts } = drafts
  // Always in this order, so that two placings never wait for each other.
  return onBoard.turns.take(() =>
    inDrafts.turns.take(async () => {
      if (!onBoard.isOpen || !inDrafts.isOpen) return err({ kind: 'storage-failed' })
      const staged = stageBoth(board, drafts, placing)
      if (!staged.ok) return staged
      onBoard.push(itemOf(staged.value.added, placing.anonymous ? null : placing.personId))
      inDrafts.push(itemOf(staged.value.removed, placing.personId))
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

function itemOf(staged: Staged, participant: Placing['personId'] | null): Item<never> {
  return { rows: [{ staged, participant }], from: null, frames: 0 }
}

function stageBoth(
  board: Room,
  drafts: Room,
  placing: Placing,
): Result<{ added: Staged; removed: Staged }, BoardRefusal> {
  let note: NewNote | null = null
  const removed = drafts.pipeline.document.stageEdit((doc) => {
    note = noteFromDraft(doc, placing)
    if (note) rootOf(doc, 'notes').delete(placing.noteId)
  })
  if (!removed.ok || !removed.value || !note) return err({ kind: 'not-found' })
  const found: NewNote = note
  const added = board.pipeline.document.stageEdit((doc) => {
    if (!rootOf(doc, 'notes').has(found.id)) addNote(doc, found)
  })
  if (added.ok && added.value) return ok({ added: added.value, removed: removed.value })
  drafts.pipeline.document.unstage(removed.value)
  return err({ kind: added.ok ? 'not-found' : 'too-large' })
}

/** Only what a note is about comes along, no field that somebody might be known by. */
function noteFromDraft(doc: Y.Doc, placing: Placing): NewNote | null {
  const { noteId, at, lane, gapId, anonymous, personId } = placing
  const draft = findEntry(doc, 'notes', noteId)
  const text = draft?.get('text')
  if (!draft || !isText(text)) return null
  const color = noteColors.find((known) => known === draft.get('color')) ?? 'grey'
  const draftGap = draft.get('gapId')
  const onBehalfOf = draft.get('onBehalfOf')
  return {
    id: noteId,
    text: text.toString(),
    authorId: anonymous ? null : personId,
    onBehalfOf: !anonymous && typeof onBehalfOf === 'string' ? onBehalfOf : null,
    at,
    lane,
    color,
    gapId: gapId ?? (typeof draftGap === 'string' ? draftGap : null),
  }
}
