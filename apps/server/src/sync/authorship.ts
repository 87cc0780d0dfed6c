import { findEntry } from '@kraftline/core/board/document'
import type { EntryId, PersonId } from '@kraftline/core/ids'
import type * as Y from 'yjs'
import type { Touched } from './touched.ts'

/** What is signed, and where: by whoever wrote the entry, or by whoever changed it last. */
const signatures = [
  { root: 'notes', field: 'authorId', of: 'writer' },
  { root: 'lessons', field: 'authorId', of: 'writer' },
  { root: 'communications', field: 'addedBy', of: 'writer' },
  { root: 'communications', field: 'changedBy', of: 'changer' },
] as const
type Signature = (typeof signatures)[number]

export type Correction = Pick<Signature, 'root' | 'field'> & {
  readonly id: EntryId
  readonly signedBy: PersonId | string | null
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
 * old one as it was, a change by who makes it, and in an anonymous session nothing is signed.
 */
export function findCorrections({ touched, ...writing }: Writing): Correction[] {
  return touched.flatMap(({ root, key, whole, fields }) =>
    signatures
      .filter((signature) => signature.root === root && (whole || fields.has(signature.field)))
      .flatMap((signature) => correctionOf(writing, signature, { id: key as EntryId, whole })),
  )
}

export function correct(doc: Y.Doc, corrections: readonly Correction[]): void {
  for (const { root, field, id, signedBy } of corrections) {
    const entry = findEntry(doc, root, id)
    if (signedBy === null) entry?.delete(field)
    else entry?.set(field, signedBy)
  }
}

type Place = { readonly id: EntryId; readonly whole: boolean }

function correctionOf(
  writing: Omit<Writing, 'touched'>,
  signature: Signature,
  place: Place,
): Correction[] {
  const { root, field } = signature
  const signed = signatureOn(writing.after, signature, place.id)
  if (signed === undefined) return []
  const signedBy = rightfulSignature(writing, { signature, place, signed })
  return signed === signedBy ? [] : [{ root, field, id: place.id, signedBy }]
}

function rightfulSignature(
  { before, writer, isAnonymous }: Omit<Writing, 'touched'>,
  { signature, place, signed }: { signature: Signature; place: Place; signed: unknown },
): string | null {
  if (isAnonymous) return null
  const isOwn = place.whole || signature.of === 'changer'
  const earlier = isOwn ? undefined : signatureOn(before, signature, place.id)
  // Unseen so far, so it is the writer's own, who may also leave it unsigned.
  if (earlier === undefined) return signed === null ? null : writer
  return typeof earlier === 'string' ? earlier : null
}

/** Null: unsigned. Undefined: there is no such entry. */
function signatureOn(doc: Y.Doc, { root, field }: Signature, id: EntryId): unknown {
  const entry = findEntry(doc, root, id)
  return entry ? (entry.get(field) ?? null) : undefined
}
