import type { EntryId, PersonId } from '@kraftline/core/ids'
import type { Inks } from './inks.ts'
import type { NoteLook } from './items/note-sprite.ts'
import type { PaperWords } from './items/pen.ts'
import type { Pile } from './note-shape.ts'

export type NoteAuthor = { readonly name: string; readonly color: string }

type Reader = {
  readonly people: ReadonlyMap<PersonId, NoteAuthor>
  readonly isAnonymous: boolean
  /** By note, once they are revealed. */
  readonly votes: Readonly<Record<EntryId, number>> | null
  readonly inks: Inks
  readonly words: PaperWords
}

/** How a note looks: in an anonymous session nobody's name is on it, whatever it carries. */
export function lookOfNote(pile: Pile, reader: Reader): NoteLook {
  const { people, isAnonymous, inks, words } = reader
  const { authorId, onBehalfOf } = pile.note
  const person = authorId === null ? undefined : people.get(authorId)
  const name = nameOf({ onBehalfOf, author: person?.name ?? null }, words)
  const isNamed = !isAnonymous && name !== ''
  const author = isNamed ? { name, color: person?.color ?? inks.faint } : null
  const gathered = pile.under > 0 ? words.gathered(pile.under) : ''
  const votes = words.votes(reader.votes?.[pile.note.id] ?? 0)
  return { pile, author, inks, gathered, votes }
}

type Names = { readonly onBehalfOf: string | null; readonly author: string | null }

function nameOf({ onBehalfOf, author }: Names, words: PaperWords): string {
  if (!onBehalfOf) return author ?? ''
  return author === null ? onBehalfOf : words.forBy(onBehalfOf, author)
}
