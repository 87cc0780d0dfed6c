import type { SessionState } from '@kraftline/core/play/session-types'
import { must, type Ok, ok } from '@kraftline/core/result'
import type { SessionRow } from '../store/store.ts'
import type { Answer, Caller } from './route.ts'
import type { Services } from './services.ts'

/** All is well, and this is what it led to. */
export function answer(status: number, body?: unknown): Ok<Answer> {
  return ok({ status, body })
}

/** A file to keep, under the name that its address has. */
export function file(name: string, type: string, body: unknown): Ok<Answer> {
  const headers = { 'content-disposition': `attachment; filename="${name}"` }
  return ok({ status: 200, body, type, headers })
}

/** The state of a session whose door has just let somebody in, so it is loaded. */
export function stateOf({ runner }: Services, { sessionId }: Caller): SessionState {
  return must(runner.peek(sessionId), 'the state of a session that somebody is in')
}

/** The settings of a session whose door has just let somebody in. */
export async function settingsOf(
  { sessions }: Services,
  { sessionId }: Caller,
): Promise<SessionRow> {
  return must(await sessions.find(sessionId), 'the settings of a session that somebody is in')
}
