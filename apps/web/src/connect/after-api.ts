import type { ActionOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId, SessionId } from '@kraftline/core/ids'
import { type Answer, request, send } from './api.ts'

/** What of an action is changed: null takes a day or a word back. */
export type ActionPatch = Partial<
  Pick<ActionOnBoard, 'status' | 'text' | 'owner' | 'dueOn' | 'closedNote' | 'closedOn'>
>

/** Follows an action up, also once the board is read-only. */
export function patchAction(
  id: SessionId,
  actionId: EntryId,
  body: ActionPatch,
): Answer<{ id: EntryId }> {
  return send({ method: 'PATCH', path: `/api/sessions/${id}/actions/${actionId}`, body })
}

/** Leaves one's lesson, or puts it better. */
export function leaveLesson(id: SessionId, text: string): Answer<{ id: EntryId }> {
  return send({ method: 'POST', path: `/api/sessions/${id}/lessons`, body: { text } })
}

/** How much there is of a session, in bytes. */
export type SessionSize = {
  readonly log: { readonly entries: number; readonly bytes: number }
  readonly pictures: { readonly count: number; readonly bytes: number }
}

export function readSize(id: SessionId): Answer<SessionSize> {
  return send({ method: 'GET', path: `/api/sessions/${id}/size` })
}

export function deleteSession(id: SessionId): Answer<null> {
  return request('DELETE', `/api/sessions/${id}`, { read: async () => null })
}

export type ExportName =
  | 'summary.md'
  | 'communications.csv'
  | 'actions.csv'
  | 'actions.ics'
  | 'session.json'

/** Where a file can be downloaded by the browser itself. */
export function exportAddress(id: SessionId, name: ExportName): string {
  return `/api/sessions/${id}/export/${name}`
}
