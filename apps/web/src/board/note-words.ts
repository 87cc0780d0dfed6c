import type { NoteOnBoard } from '@kraftline/core/board/snapshot-types'
import type { Phase } from '@kraftline/core/play/phases'
import type { Say } from '../words/use-words.tsx'

/** A note's text in a list, or a word for one that has none yet. */
export function nameOf(text: string, t: Say): string {
  return text.trim() === '' ? t('note.unnamed') : text
}

type Names = readonly { readonly id: string; readonly name: string }[]

/** Who wrote a note, and for whom; null where nobody may know. */
export function authorOf(note: NoteOnBoard, people: Names, t: Say): string | null {
  const author = people.find(({ id }) => id === note.authorId)?.name ?? null
  if (!note.onBehalfOf) return author
  if (author === null) return t('drafts.isFor', { name: note.onBehalfOf })
  return t('note.forBy', { name: note.onBehalfOf, author })
}

/** Whether problems are put together by now, and tied to what caused them. */
export function hasTiesIn(phase: Phase): boolean {
  return phase === 'causes' || phase === 'plan' || phase === 'closed'
}
