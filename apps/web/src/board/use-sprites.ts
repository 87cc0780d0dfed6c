import type { EntryId, PersonId } from '@kraftline/core/ids'
import { useMemo } from 'react'
import { monotonicNow } from '../connect/server-time.ts'
import type { Inks } from './inks.ts'
import { drawNote } from './items/note-sprite.ts'
import type { PaperWords } from './items/pen.ts'
import { lookOfNote, type NoteAuthor } from './note-look.ts'
import { NotePictures } from './note-pictures.ts'
import type { Pile } from './note-shape.ts'
import { Sprites } from './sprites.ts'

type SpriteInput = {
  readonly people: ReadonlyMap<PersonId, NoteAuthor>
  readonly isAnonymous: boolean
  /** By note, once they are revealed. */
  readonly votes: Readonly<Record<EntryId, number>> | null
  readonly inks: Inks
  readonly words: PaperWords
  readonly face: number
  readonly resolution: number
}

/** Pictures of notes as they look to this reader. */
export function useSprites(input: SpriteInput): NotePictures {
  const { people, isAnonymous, votes, inks, words, face, resolution } = input
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another face every note looks different
  const sprites = useMemo(() => new Sprites(drawNote), [inks, face])
  return useMemo(() => {
    const lookOf = (pile: Pile) => lookOfNote(pile, { people, isAnonymous, votes, inks, words })
    return new NotePictures({ sprites, lookOf, resolution, now: monotonicNow })
  }, [people, isAnonymous, votes, inks, words, sprites, resolution])
}
