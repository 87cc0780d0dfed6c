import type { PersonId } from '@kraftline/core/ids'
import type { Millis } from '@kraftline/core/time'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { monotonicNow } from '../connect/server-time.ts'
import type { Inks } from './inks.ts'
import type { NoteLook } from './items/note-sprite.ts'
import type { PaperWords } from './items/pen.ts'
import type { Pile } from './note-shape.ts'
import { Sprites } from './sprites.ts'

export type NoteAuthor = { readonly name: string; readonly color: string }

/** The picture of a note, or null while it waits to be drawn. */
export type SpriteOf = (pile: Pile) => HTMLCanvasElement | null

type SpriteInput = {
  readonly people: ReadonlyMap<PersonId, NoteAuthor>
  readonly isAnonymous: boolean
  readonly inks: Inks
  readonly words: PaperWords
  readonly face: number
  readonly resolution: number
}

/** What one render may spend on drawing; the rest is drawn between frames. */
const atOnce: Millis = 40
const perFrame: Millis = 9
/** Showing what was drawn so far means drawing the whole layer, so not too often. */
const showEvery: Millis = 250

/** Pictures of notes. A crowd of them is drawn little by little; until then they are plain papers. */
export function useSprites(input: SpriteInput): SpriteOf {
  const { people, isAnonymous, inks, words, face, resolution } = input
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another face every note looks different
  const sprites = useMemo(() => new Sprites(), [inks, face])
  const lookOf = useCallback(
    (pile: Pile): NoteLook => {
      const { authorId, onBehalfOf } = pile.note
      const person = authorId === null ? undefined : people.get(authorId)
      const name = nameOf({ onBehalfOf, author: person?.name ?? null }, words)
      const isNamed = !isAnonymous && name !== ''
      const author = isNamed ? { name, color: person?.color ?? inks.faint } : null
      return { pile, author, inks, gathered: words.gathered(pile.under) }
    },
    [people, isAnonymous, inks, words],
  )
  const waiting = useRef(new Map<Pile['note']['id'], NoteLook>())
  const [drawn, setDrawn] = useState(0)

  useEffect(() => {
    if (waiting.current.size === 0) return
    const queue = waiting.current
    return drawBetweenFrames(
      queue,
      (look) => sprites.draw(look, resolution),
      () => setDrawn((count) => count + 1),
    )
  })

  const begun = useRef(0)
  begun.current = monotonicNow()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawn` tells that there are new ones
  return useCallback(
    (pile) => {
      const look = lookOf(pile)
      const known = sprites.find(look, resolution)
      if (known) return known
      if (monotonicNow() - begun.current < atOnce) return sprites.draw(look, resolution)
      waiting.current.set(pile.note.id, look)
      return null
    },
    [lookOf, sprites, resolution, drawn],
  )
}

type Names = { readonly onBehalfOf: string | null; readonly author: string | null }

function nameOf({ onBehalfOf, author }: Names, words: PaperWords): string {
  if (!onBehalfOf) return author ?? ''
  return author === null ? onBehalfOf : words.forBy(onBehalfOf, author)
}

function drawBetweenFrames(
  queue: Map<unknown, NoteLook>,
  draw: (look: NoteLook) => void,
  show: () => void,
): () => void {
  let frame = requestAnimationFrame(step)
  const begun = monotonicNow()
  function step() {
    const until = monotonicNow() + perFrame
    for (const [id, look] of queue) {
      if (monotonicNow() > until) break
      queue.delete(id)
      draw(look)
    }
    if (queue.size === 0 || monotonicNow() - begun > showEvery) show()
    else frame = requestAnimationFrame(step)
  }
  return () => cancelAnimationFrame(frame)
}
