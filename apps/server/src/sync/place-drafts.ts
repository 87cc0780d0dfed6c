import { findEntry, isText, rootOf } from '@kraftline/core/board/document'
import { addNote, type NewNote } from '@kraftline/core/board/edit-notes'
import { noteColors } from '@kraftline/core/board/snapshot-types'
import { err, ok, type Result } from '@kraftline/core/result'
import type * as Y from 'yjs'
import type { BoardRefusal, Placement, PlacingAll } from '../session/boards.ts'
import { type Both, type Move, moveNotes } from './move-notes.ts'

type Placing = Omit<PlacingAll, 'sessionId'>

/**
 * Moves drafts onto the board, all of them or none. They are written under the server's own client
 * id, since their author's would tell who an anonymous note is by; its row names nobody either.
 */
export function placeDrafts(both: Both, placing: Placing): Promise<Result<void, BoardRefusal>> {
  return moveNotes(both, () => stageBoth(both, placing))
}

function stageBoth({ board, drafts }: Both, placing: Placing): Result<Move, BoardRefusal> {
  const { personId, anonymous, placements } = placing
  const notes: NewNote[] = []
  const removed = drafts.pipeline.document.stageEdit((doc) => {
    notes.push(...placements.flatMap((placement) => noteFromDraft(doc, placement, placing) ?? []))
    if (notes.length < placements.length) return
    for (const { id } of notes) rootOf(doc, 'notes').delete(id)
  })
  if (!removed.ok || !removed.value) return err({ kind: 'not-found' })
  const added = board.pipeline.document.stageEdit((doc) => {
    if (notes.some(({ id }) => rootOf(doc, 'notes').has(id))) return
    for (const note of notes) addNote(doc, note)
  })
  if (added.ok && added.value) {
    return ok({
      onBoard: { staged: added.value, participant: anonymous ? null : personId },
      inDrafts: { staged: removed.value, participant: personId },
    })
  }
  drafts.pipeline.document.unstage(removed.value)
  return err({ kind: added.ok ? 'not-found' : 'too-large' })
}

/** Only what a note is about comes along, no field that somebody might be known by. */
function noteFromDraft(
  doc: Y.Doc,
  { noteId, at, lane, gapId }: Placement,
  { anonymous, personId }: Placing,
): NewNote | null {
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
