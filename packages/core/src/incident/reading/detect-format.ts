import { hasCsvHeader } from './csv-header.ts'
import { beginsWithPost } from './posts.ts'

/** In what way a text is written: what is in JSON shows only as it is read. */
export type TextFormat = 'json' | 'csv' | 'posts' | 'page-text'

/** Not `[10:11 AM PDT] We are …`, as copied pages may begin. */
const beginsLikeJson = /^\uFEFF?\s*(?:\{|\[\s*[[{"\]])/

/** In characters: as much as tells the ways apart. */
const beginning = 64 * 1024

/** Tells by its beginning how a text is to be read. Whatever is nothing else may be copied from a page. */
export function detectFormat(text: string): TextFormat {
  const start = text.slice(0, beginning)
  if (beginsLikeJson.test(start)) return 'json'
  if (hasCsvHeader(start.replace(/^\uFEFF/, ''))) return 'csv'
  return beginsWithPost(start) ? 'posts' : 'page-text'
}
