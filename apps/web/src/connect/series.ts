import type { EntryId, SessionId } from '@kraftline/core/ids'
import type { PatchAction } from '@kraftline/core/protocol/http'
import type { ActionView, Comparison, PreviousView } from '@kraftline/core/protocol/http-answers'
import { type Answer, send } from './api.ts'

/** How the series went up to a session, oldest first. */
export function readComparison(id: SessionId): Answer<Comparison> {
  return send({ method: 'GET', path: `/api/sessions/${id}/comparison` })
}

/** What a session takes over from those before it: for who takes part, by cookie or a link's secret. */
export function readPrevious(id: SessionId, secret: string | null = null): Answer<PreviousView> {
  return send({ method: 'GET', path: `/api/sessions/${id}/previous`, secret })
}

/** Changes an action where it was decided, through the session that looks back on it. */
export function followUp(
  id: SessionId,
  of: { readonly reviewId: SessionId; readonly actionId: EntryId },
  patch: PatchAction,
): Answer<ActionView> {
  const path = `/api/sessions/${id}/previous/${of.reviewId}/actions/${of.actionId}`
  return send({ method: 'PATCH', path, body: patch })
}
