import {
  type CopiedNotes,
  linesOf,
  pastedAtMost,
  readCopied,
} from '@kraftline/core/board/copied-notes'
import type { NoteColor } from '@kraftline/core/board/snapshot-types'

/** What a clipboard brings: notes of ours, or any text, which is a note per line. */
export type Pasted =
  | { readonly type: 'notes'; readonly copied: CopiedNotes }
  | { readonly type: 'lines'; readonly lines: readonly string[] }
  | { readonly type: 'too-much' }
  | { readonly type: 'nothing' }

/** So many characters, that all of them are one update which the server takes. */
const charactersAtMost = 120_000

export function readPasted({ html, text }: { html: string; text: string }): Pasted {
  const copied = readCopied(html)
  if (copied) return isTooMuch(copied.notes) ? { type: 'too-much' } : { type: 'notes', copied }
  if (text.length > charactersAtMost) return { type: 'too-much' }
  const lines = linesOf(text)
  if (lines.length === 0) return { type: 'nothing' }
  return lines.length > pastedAtMost ? { type: 'too-much' } : { type: 'lines', lines }
}

/** Whether so many notes are more than anybody should put on a board at once. */
export function isTooMuch(notes: readonly { readonly text: string }[]): boolean {
  const characters = notes.reduce((sum, { text }) => sum + text.length, 0)
  return notes.length > pastedAtMost || characters > charactersAtMost
}

/** What of it a person can take home as private notes. */
export function textsOf(pasted: Pasted): { readonly text: string; readonly color: NoteColor }[] {
  if (pasted.type === 'notes')
    return pasted.copied.notes.map(({ text, color }) => ({ text, color }))
  if (pasted.type === 'lines') return pasted.lines.map((text) => ({ text, color: 'yellow' }))
  return []
}
