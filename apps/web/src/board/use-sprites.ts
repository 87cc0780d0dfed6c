import type { PersonId } from '@kraftline/core/ids'
import { useMemo } from 'react'
import { monotonicNow } from '../connect/server-time.ts'
import type { Inks } from './inks.ts'
import { drawNote, type NoteLook } from './items/note-sprite.ts'
import type { PaperWords } from './items/pen.ts'
import { NotePictures } from './note-pictures.ts'
import type { Pile } from './note-shape.ts'
import { Sprites } from './sprites.ts'

export type NoteAuthor = { readonly name: string; readonly color: string }

type SpriteInput = {
  readonly people: ReadonlyMap<PersonId, NoteAuthor>
  readonly isAnonymous: boolean
  readonly inks: Inks
  readonly words: PaperWords
  readonly face: number
  readonly resolution: number
}

/** Pictures of notes as they look to this reader. */
export function useSprites(input: SpriteInput): NotePictures {
  const { people, isAnonymous, inks, words, face, resolution } = input
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another face every note looks different
  const sprites = useMemo(() => new Sprites(drawNote), [inks, face])
  return useMemo(() => {
    const lookOf = (pile: Pile): NoteLook => {
      const { authorId, onBehalfOf } = pile.note
      const person = authorId === null ? undefined : people.get(authorId)
      const name = nameOf({ onBehalfOf, author: person?.name ?? null }, words)
      const isNamed = !isAnonymous && name !== ''
      const author = isNamed ? { name, color: person?.color ?? inks.faint } : null
      const gathered = pile.under > 0 ? words.gathered(pile.under) : ''
      return { pile, author, inks, gathered }
    }
    return new NotePictures({ sprites, lookOf, resolution, now: monotonicNow })
  }, [people, isAnonymous, inks, words, sprites, resolution])
}

type Names = { readonly onBehalfOf: string | null; readonly author: string | null }

function nameOf({ onBehalfOf, author }: Names, words: PaperWords): string {
  if (!onBehalfOf) return author ?? ''
  return author === null ? onBehalfOf : words.forBy(onBehalfOf, author)
}
