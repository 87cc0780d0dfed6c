import { findEntry } from '@kraftline/core/board/document'
import type { EntryId, PersonId } from '@kraftline/core/ids'
import type * as Y from 'yjs'
import type { Touched } from './touched.ts'

/** The kinds of entries that are signed. */
const signedRoots = ['notes', 'lessons'] as const
type SignedRoot = (typeof signedRoots)[number]

export type Correction = {
  readonly root: SignedRoot
  readonly id: EntryId
  readonly authorId: PersonId | string | null
}

type Writing = {
  /** As it was before, without what is to be checked. */
  readonly before: Y.Doc
  readonly after: Y.Doc
  readonly touched: readonly Touched[]
  readonly writer: PersonId | null
  readonly isAnonymous: boolean
}

/**
 * Where a signature is not what it should be: a new entry is signed by its writer or by nobody, an
 * old one as it was, and in an anonymous session nothing is signed.
 */
export function findCorrections({ touched, ...writing }: Writing): Correction[] {
  return touched.flatMap(({ root, key, whole, fields }) => {
    if (!isSigned(root) || !(whole || fields.has('authorId'))) return []
    const id = key as EntryId
    const signed = authorOf(writing.after, root, id)
    if (signed === undefined) return []
    const authorId = rightfulAuthor(writing, { root, id, whole, signed })
    return signed === authorId ? [] : [{ root, id, authorId }]
  })
}

export function correct(doc: Y.Doc, corrections: readonly Correction[]): void {
  for (const { root, id, authorId } of corrections) {
    const entry = findEntry(doc, root, id)
    if (authorId === null) entry?.delete('authorId')
    else entry?.set('authorId', authorId)
  }
}

function rightfulAuthor(
  { before, writer, isAnonymous }: Omit<Writing, 'touched'>,
  { root, id, whole, signed }: { root: SignedRoot; id: EntryId; whole: boolean; signed: unknown },
): string | null {
  if (isAnonymous) return null
  const earlier = whole ? undefined : authorOf(before, root, id)
  // Unseen so far, so it is the writer's own, who may also leave it unsigned.
  if (earlier === undefined) return signed === null ? null : writer
  return typeof earlier === 'string' ? earlier : null
}

/** Null: unsigned. Undefined: there is no such entry. */
function authorOf(doc: Y.Doc, root: SignedRoot, id: EntryId): unknown {
  const entry = findEntry(doc, root, id)
  return entry ? (entry.get('authorId') ?? null) : undefined
}

function isSigned(root: string): root is SignedRoot {
  return signedRoots.some((signed) => signed === root)
}
