import { Readable } from 'node:stream'
import { readBoard } from '@kraftline/core/board/snapshot'
import type { SessionId } from '@kraftline/core/ids'
import { writeTime } from '@kraftline/core/incident/iso-time'
import { healthRounds, tellHealth } from '@kraftline/core/play/health'
import type { SessionEvent, SessionState } from '@kraftline/core/play/session-types'
import { toMinutes } from '@kraftline/core/protocol/http'
import { archiveFormat, archiveVersion } from '@kraftline/core/report/archive'
import type { Instant } from '@kraftline/core/time'
import { z } from 'zod'
import type { Store } from '../store/store.ts'
import { answer, file, settingsOf, stateOf } from './answers.ts'
import { linksTo } from './links.ts'
import { invalid, problem } from './problem.ts'
import { replayOf } from './replay-lines.ts'
import { openRoute, type Route, sessionRoute } from './route.ts'
import type { Services } from './services.ts'
import { tooManySessions } from './too-many.ts'
import { boardView, timelineView } from './views.ts'

/** A whole session as a file: to keep, or to go on with elsewhere. */
export function archiveRoutes(services: Services): Route[] {
  return [write(services), take(services)]
}

function write(services: Services): Route {
  return sessionRoute({
    method: 'GET',
    path: '/api/sessions/:id/export/session.json',
    access: 'viewer',
    summary:
      'The whole session, for keeping or for importing elsewhere; without drafts and secrets',
    answers: { 200: { description: 'The session', type: 'application/json' } },
    async handle(asked) {
      const { title, locale, timeZone, cadence, createdAt } = await settingsOf(services, asked)
      const board = await services.boards.read(asked.sessionId, readBoard)
      const head = {
        format: archiveFormat,
        version: archiveVersion,
        exportedAt: writeTime(services.clock.now()),
        session: {
          title,
          locale,
          timeZone,
          cadence: toMinutes(cadence),
          createdAt: writeTime(createdAt),
        },
        // For those who read it; an import makes both anew from the events.
        timeline: timelineView(board, cadence),
        board: boardView(board),
      }
      const counted = countedEvents(stateOf(services, asked), services.clock.now())
      const parts = archiveOf(head, services.store, { id: asked.sessionId, counted })
      const body = Readable.from(parts, { objectMode: false })
      return file('session.json', 'application/json; charset=utf-8', body)
    },
  })
}

/** What the team answered about its health, without names; none where one could tell who answered what. */
function countedEvents({ health }: SessionState, now: Instant): readonly object[] {
  const told = tellHealth(health)
  return healthRounds.flatMap((round) => {
    const { people, answers } = told[round]
    if (answers === null) return []
    const event: SessionEvent = { type: 'health-counted', round, people, answers }
    return [{ at: writeTime(now), kind: 'session', event }]
  })
}

type Archived = { readonly id: SessionId; readonly counted: readonly object[] }

async function* archiveOf(
  head: object,
  store: Store,
  { id, counted }: Archived,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "events": [`
  let separator = '\n'
  for await (const lines of replayOf(store.log, id)) {
    for (const line of lines) {
      yield `${separator}${JSON.stringify(line)}`
      separator = ',\n'
    }
  }
  for (const event of counted) yield `${separator}${JSON.stringify(event)}`
  yield '\n ],\n "attachments": ['
  separator = '\n'
  for (const name of await store.attachments.names(id)) {
    const found = await store.attachments.find(id, name)
    if (!found) continue
    const data = Buffer.from(found.bytes).toString('base64')
    yield `${separator}${JSON.stringify({ name, type: found.type, data })}`
    separator = ',\n'
  }
  yield '\n ]\n}\n'
}

function take(services: Services): Route {
  const { archives, creations, origins } = services
  return openRoute({
    method: 'POST',
    path: '/api/sessions/import-archive',
    summary: 'Makes a session of an exported one: all of it or nothing',
    stream: { types: ['application/json'] },
    body: z.instanceof(Readable, { error: 'expected an exported session as the body' }),
    answers: { 201: { description: 'The session; its secrets are shown this once' } },
    async handle({ request, body }) {
      const wait = creations.take(origins.address(request.raw))
      if (wait !== null) return tooManySessions(wait)
      const taken = await archives.take(body)
      if (!taken.ok) {
        const { kind, path, message } = taken.error
        return kind === 'invalid'
          ? invalid('Nothing was imported.', [{ path, message }])
          : problem(kind, message)
      }
      return answer(201, { ...taken.value, links: linksTo(services, request, taken.value) })
    },
  })
}
