import { encodeUtf8 } from 'lib0/string'
import type * as Y from 'yjs'
import { isKey } from '../ids.ts'
import { limits } from '../protocol/sync.ts'
import { type EntryRootName, isEntry, isList, isText } from './document.ts'
import { type FieldKind, type Fields, fieldsOf } from './fields.ts'

/**
 * Why an entry may not stand on the board, or null if it may.
 *
 * Known fields hold what `fieldsOf` says, but may be missing (readers skip such an entry). Unknown
 * scalar fields are admitted for newer clients, a few and small ones; unknown nested types are not.
 */
export function checkEntry(root: EntryRootName, id: string, value: unknown): string | null {
  if (!isKey(id)) return `${root}: not a valid key`
  if (!isEntry(value)) return `${root}/${id}: not a Y.Map`
  const reason = checkFields(fieldsOf[root], value)
  return reason && `${root}/${id}: ${reason}`
}

/** Why the incident, whose root holds its fields directly, may not stand as it is. */
export function checkIncident(incident: Y.Map<unknown>): string | null {
  const reason = checkFields(fieldsOf.incident, incident)
  return reason && `incident: ${reason}`
}

function checkFields(fields: Fields, map: Y.Map<unknown>): string | null {
  if (map._start !== null) return 'a map that holds a list'
  let unknown = 0
  for (const [field, value] of map.entries()) {
    const reason = checkField(fields, field, value)
    if (reason) return reason
    if (!Object.hasOwn(fields, field)) unknown += 1
  }
  return unknown > limits.unknownFields ? 'too many unknown fields' : null
}

function checkField(fields: Fields, field: string, value: unknown): string | null {
  if (!isKey(field)) return 'a field with an invalid name'
  const kind = Object.hasOwn(fields, field) ? fields[field] : undefined
  const reason = kind ? checkKnown(kind, value) : checkUnknown(value)
  return reason && `${field}: ${reason}`
}

function checkKnown(kind: FieldKind, value: unknown): string | null {
  if (kind === 'Y.Text') return isText(value) ? checkText(value) : 'not a Y.Text'
  if (kind === 'Y.Array<string>') return isList(value) ? checkList(value) : 'not a Y.Array'
  if (kind === 'Uint8Array') return value instanceof Uint8Array ? null : 'not bytes'
  const optional = kind.endsWith('?')
  if (optional && (value === null || value === undefined)) return null
  const scalar = optional ? kind.slice(0, -1) : kind
  if (typeof value !== scalar) return `not a ${scalar}`
  return typeof value === 'string' ? checkLength(value.length) : null
}

function checkUnknown(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean') return null
  if (typeof value !== 'string') return 'an unknown field that is not a scalar'
  // A character is at least one byte, so the length bounds what gets encoded here.
  const small =
    value.length <= limits.unknownFieldBytes &&
    encodeUtf8(value).byteLength <= limits.unknownFieldBytes
  return small ? null : 'an unknown field that is too large'
}

/** Plain characters alone: no embeds, no formatting, no attributes. */
function checkText(text: Y.Text): string | null {
  const tooLong = checkLength(text.length)
  if (tooLong) return tooLong
  if (text._map.size > 0) return 'a text with attributes'
  const delta: { insert?: unknown; attributes?: unknown }[] = text.toDelta()
  const plain = delta.every(
    ({ insert, attributes }) => typeof insert === 'string' && attributes === undefined,
  )
  return plain ? null : 'a text that holds more than characters'
}

function checkList(list: Y.Array<unknown>): string | null {
  if (list._map.size > 0) return 'a list with attributes'
  let length = 0
  for (const value of list) {
    if (typeof value !== 'string') return 'a list that holds more than strings'
    length += value.length
  }
  return checkLength(length)
}

function checkLength(length: number): string | null {
  return length > limits.textLength ? 'longer than a text may be' : null
}
