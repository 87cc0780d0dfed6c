import type * as Y from 'yjs'
import { correct, findCorrections } from './authorship.ts'
import { findOverlong, shorten } from './overlong-texts.ts'
import type { Touched } from './touched.ts'
import type { Writer } from './writer.ts'

type Writing = {
  /** As it was before, without what is to be checked. */
  readonly before: Y.Doc
  readonly after: Y.Doc
  readonly touched: readonly Touched[]
}

/** What the server puts right about an honest update rather than refuse it; null: nothing is wrong. */
export function findCorrection(writing: Writing, writer: Writer): ((doc: Y.Doc) => void) | null {
  const { personId, isAnonymous, namesOthers = false } = writer
  const signatures = namesOthers
    ? []
    : findCorrections({ ...writing, writer: personId, isAnonymous })
  const overlong = findOverlong(writing)
  if (signatures.length === 0 && overlong.length === 0) return null
  return (doc) => {
    correct(doc, signatures)
    shorten(doc, overlong)
  }
}
