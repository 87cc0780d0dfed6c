import { z } from 'zod'
import { limits } from '../protocol/sync.ts'
import type { Millis } from '../time.ts'
import { instant, lane } from './field-schemas.ts'
import { type NoteOnBoard, noteColors } from './snapshot-types.ts'

/** What of a note goes along to another place: whose it was stays behind, for who pastes has written it there. */
export type CopiedNote = Pick<NoteOnBoard, 'text' | 'at' | 'lane' | 'color'>

export type CopiedNotes = {
  /** Milliseconds per pixel at 100 % where they were copied: elsewhere an hour may be another width. */
  readonly scale: Millis
  readonly notes: readonly CopiedNote[]
}

/** So many at once, as notes or as lines of a text. */
export const pastedAtMost = 200

const longest = 4 * 1024 * 1024
const mark = 'data-kraftline-notes'

const copiedSchema = z.object({
  scale: z.number().positive().max(8.64e15),
  notes: z
    .array(
      z.object({
        text: z.string().max(limits.textLength),
        at: instant,
        lane,
        color: z.enum(noteColors).catch('grey'),
      }),
    )
    .min(1)
    .max(pastedAtMost),
})

/** Notes as a clipboard takes them: a line each for every other program, and a list that we know again. */
export function writeCopied({ scale, notes }: CopiedNotes): { text: string; html: string } {
  const plain = notes.map((note) => ({ ...note, text: note.text.toWellFormed() }))
  const lines = plain.map(({ text }) => oneLine(text))
  const data = encodeURIComponent(JSON.stringify({ scale, notes: plain }))
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')
  return { text: lines.join('\n'), html: `<ul ${mark}="${data}">${items}</ul>` }
}

/** Reads them again; null where it is anything else, for anybody may have written it. */
export function readCopied(html: string): CopiedNotes | null {
  if (html.length > longest) return null
  const [, data] = new RegExp(`${mark}="([^"<>]*)"`).exec(html) ?? []
  if (data === undefined) return null
  try {
    const parsed = copiedSchema.safeParse(JSON.parse(decodeURIComponent(data)))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** What a text has to say, a line each, empty ones left out. */
export function linesOf(text: string): string[] {
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .map(oneLine)
    .filter((line) => line !== '')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
}
