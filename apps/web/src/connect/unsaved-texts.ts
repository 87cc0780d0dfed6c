import { findEntry, isList, isText } from '@kraftline/core/board/document'
import type * as Y from 'yjs'
import type { ChangedEntry } from './unsaved-edits.ts'

/** The words that some entries hold, for somebody to take them elsewhere; moves and colours have none. */
export function textsOf(doc: Y.Doc, entries: readonly ChangedEntry[]): string[] {
  return entries
    .map(({ root, id }) => {
      const entry = findEntry(doc, root, id)
      return ['text', 'whys', 'label', 'closedNote'].flatMap((field) => wordsIn(entry?.get(field)))
    })
    .flatMap((words) => (words.length > 0 ? [words.join('\n')] : []))
}

function wordsIn(value: unknown): string[] {
  if (isText(value)) return wordsIn(value.toString())
  if (isList(value)) return value.toArray().flatMap(wordsIn)
  return typeof value === 'string' && value.trim() !== '' ? [value] : []
}
