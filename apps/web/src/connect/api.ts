import type { PersonId, SessionId } from '@kraftline/core/ids'
import type { Audience, CommunicationKind } from '@kraftline/core/incident/incident'
import type { Access, Discipline } from '@kraftline/core/play/people'
import type { StateMessage } from '@kraftline/core/protocol/control'
import type { ImageType } from '@kraftline/core/protocol/image-header'
import type { Result } from '@kraftline/core/result'
import { err, ok } from '@kraftline/core/result'
import type { Locale } from '../words/words.ts'

/** What went wrong, as the server's problem document says it (RFC 9457). */
export type Problem = {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly errors: readonly {
    path?: string
    line?: number
    code?: string
    /** The value or the name that is wrong. */
    detail?: string
    message: string
  }[]
  /** Several incidents in one file: which may be chosen. */
  readonly incidents?: readonly IncidentChoice[]
}

export type IncidentChoice = {
  readonly id: string
  readonly name: string
  readonly start: string | null
  readonly updates: number
}

export type Secrets = Readonly<Record<Access, string>>

export type NewSession = {
  title: string
  locale: Locale
  timeZone: string
  cadence: CadenceMinutes
  anonymous?: boolean
  /** The review that this one continues; without a secret the cookie has to do. */
  previous?: { readonly id: SessionId; readonly secret?: string }
}

export type CadenceMinutes = {
  readonly gapMinutes: number
  readonly warnMinutes: number
  readonly firstUpdateMinutes: number
}

export type Participant = {
  readonly id: PersonId
  readonly name: string
  readonly discipline: Discipline
  readonly access: Access
}

export type SessionView = {
  readonly id: SessionId
  readonly title: string
  readonly locale: Locale
  readonly timeZone: string
  readonly cadence: CadenceMinutes
  readonly access: Access
  readonly participant?: Participant
  /** Whether it was made as the next of a series. */
  readonly continues: boolean
  readonly session: StateMessage
}

export type Imported = {
  readonly incident: {
    readonly title: string
    readonly start: string | null
    readonly end: string | null
    readonly startConfirmed: boolean
  }
  readonly added: number
  readonly unchanged: number
  readonly skipped: number
  readonly channels: readonly string[]
  readonly flags: readonly string[]
}

/** A message of a file, as it would come onto the board. */
export type PreviewedMessage = {
  readonly id: string
  readonly outcome: 'added' | 'unchanged' | 'not-chosen'
  readonly time: string
  readonly channel: string
  readonly sender: string
  readonly kind: CommunicationKind
  readonly audience: Audience
  readonly text: string
}

/** What an import would do; nothing is done yet. */
export type ImportPreview = Imported & { readonly communications: readonly PreviewedMessage[] }

export type Answer<Value> = Promise<Result<Value, Problem>>

export function createSession(session: NewSession): Answer<{ id: SessionId; secrets: Secrets }> {
  return send({ method: 'POST', path: '/api/sessions', body: session })
}

export function joinSession(
  id: SessionId,
  body: { secret: string; name: string; discipline: Discipline },
): Answer<{ participant: Participant }> {
  return send({ method: 'POST', path: `/api/sessions/${id}/join`, body })
}

/** The session as a cookie, or a link's secret, lets it be seen. */
export function readSession(id: SessionId, secret: string | null): Answer<SessionView> {
  return send({ method: 'GET', path: `/api/sessions/${id}`, secret })
}

export function renewLink(id: SessionId, access: Access): Answer<{ secret: string; link: string }> {
  return send({ method: 'POST', path: `/api/sessions/${id}/links`, body: { access } })
}

export type ImportOptions = {
  readonly type: 'application/json' | 'text/csv' | 'text/plain'
  readonly incident?: string
  /** Takes these of the preview's messages and leaves the rest. */
  readonly only?: readonly string[]
  /** These of a chat's messages are what customers saw. */
  readonly external?: readonly string[]
  readonly secret?: string
}

/** Gives the server a file as it is; all of it is taken, or none. */
export function importIncident(
  id: SessionId,
  text: string,
  options: ImportOptions,
): Answer<Imported> {
  return sendFile(id, text, { ...options, preview: false })
}

/** Asks what a file would bring; nothing is changed. */
export function previewImport(
  id: SessionId,
  text: string,
  options: ImportOptions,
): Answer<ImportPreview> {
  return sendFile(id, text, { ...options, preview: true })
}

/** Takes the last import back; answers how many messages are off the board again. */
export function undoImport(id: SessionId): Answer<{ removed: number }> {
  return send({ method: 'POST', path: `/api/sessions/${id}/import/undo` })
}

function sendFile<Value>(
  id: SessionId,
  text: string,
  { type, incident, only, external, secret, preview }: ImportOptions & { preview: boolean },
): Answer<Value> {
  const query = new URLSearchParams()
  if (incident) query.set('incident', incident)
  if (only) query.set('only', only.join(','))
  if (external) query.set('external', external.join(','))
  if (preview) query.set('preview', '1')
  const suffix = query.size > 0 ? `?${query}` : ''
  return request('POST', `/api/sessions/${id}/import${suffix}`, {
    body: text,
    headers: { 'content-type': type, ...bearer(secret ?? null) },
  })
}

/** A picture as the server keeps it: turned upright, perhaps smaller, under a name of its own. */
export type KeptPicture = {
  readonly name: string
  readonly width: number
  readonly height: number
}

/** Gives the server a picture; it is on the board only once an entry there names it. */
export function sendPicture(
  id: SessionId,
  { type, bytes }: { readonly type: ImageType; readonly bytes: BodyInit },
): Answer<KeptPicture> {
  return request('POST', `/api/sessions/${id}/attachments`, {
    body: bytes,
    headers: { 'content-type': type },
  })
}

export function loadPicture(
  id: SessionId,
  name: string,
  secret: string | null = null,
): Answer<Blob> {
  const path = `/api/sessions/${id}/attachments/${encodeURIComponent(name)}`
  return request('GET', path, { headers: bearer(secret), read: (response) => response.blob() })
}

type Sent = { method: string; path: string; body?: unknown; secret?: string | null }

/** Sends JSON, or nothing, by cookie or a secret, and reads JSON. */
export function send<Value>({ method, path, body, secret = null }: Sent): Answer<Value> {
  const headers: Record<string, string> = bearer(secret)
  if (body === undefined) return request(method, path, { headers })
  headers['content-type'] = 'application/json'
  return request(method, path, { headers, body: JSON.stringify(body) })
}

/** How a link's secret introduces itself. */
export function bearer(secret: string | null): Record<string, string> {
  return secret ? { authorization: `Bearer ${secret}` } : {}
}

function readJson<Value>(response: Response): Promise<Value> {
  return response.json()
}

/** Asks the server; what it refuses is a value as well. */
export async function request<Value>(
  method: string,
  path: string,
  { read = readJson, ...init }: RequestInit & { read?: (response: Response) => Promise<Value> },
): Answer<Value> {
  try {
    const response = await fetch(path, { ...init, method, credentials: 'same-origin' })
    if (response.ok) return ok(await read(response))
    return err(await readProblem(response))
  } catch {
    return err({ status: 0, code: 'network', detail: '', errors: [] })
  }
}

/** What a server's refusal says of itself. */
export async function readProblem(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Partial<Problem>
  return {
    status: response.status,
    code: body.code ?? 'unknown',
    detail: body.detail ?? '',
    errors: body.errors ?? [],
    ...(body.incidents ? { incidents: body.incidents } : {}),
  }
}
