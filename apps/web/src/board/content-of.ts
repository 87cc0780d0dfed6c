import type { NoteOnBoard } from '@kraftline/core/board/snapshot-types'
import type { Content } from './camera.ts'
import { noteHeight } from './note-shape.ts'

/** The part of the paper that some notes take up; null for none. */
export function contentOf(notes: readonly Pick<NoteOnBoard, 'at' | 'lane'>[]): Content | null {
  return joinAll(
    notes.map(({ at, lane }) => {
      return { from: at, to: at, top: lane - noteHeight / 2, bottom: lane + noteHeight / 2 }
    }),
  )
}

/** What holds all of some parts. */
export function joinAll(parts: readonly Content[]): Content | null {
  const [first, ...others] = parts
  if (!first) return null
  return others.reduce<Content>(
    (all, part) => ({
      from: Math.min(all.from, part.from),
      to: Math.max(all.to, part.to),
      top: Math.min(all.top, part.top),
      bottom: Math.max(all.bottom, part.bottom),
    }),
    first,
  )
}
