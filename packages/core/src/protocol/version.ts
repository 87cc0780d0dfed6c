import { z } from 'zod'
import { commandSchema } from './control.ts'
import {
  createSessionSchema,
  incidentSchema,
  joinSchema,
  lessonSchema,
  patchActionSchema,
  renewLinkSchema,
} from './http.ts'

/** Moves only if a change would break a client; additions leave it. */
export const protocolVersion = 1

/** What clients may send, as JSON Schema: docs and a fingerprint are made from it. */
export function messageSchemas(): Readonly<Record<string, unknown>> {
  const schemas = {
    command: commandSchema,
    createSession: createSessionSchema,
    incident: incidentSchema,
    join: joinSchema,
    lesson: lessonSchema,
    patchAction: patchActionSchema,
    renewLink: renewLinkSchema,
  }
  const entries = Object.entries(schemas).map(([name, schema]) => {
    return [name, z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })] as const
  })
  return Object.fromEntries(entries)
}

/** A short name for the present shape of all messages: another shape, another name. */
export function messageFingerprint(): string {
  return fnv1a(JSON.stringify(messageSchemas()))
}

/** FNV-1a over UTF-16 code units, 32 bits: enough to notice a change, no protection from anyone. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
