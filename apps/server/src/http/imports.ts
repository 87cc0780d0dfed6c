import { applyImport, undoImport } from '@kraftline/core/board/apply-import'
import type { ImportPlan, IncidentReading } from '@kraftline/core/board/import-plan'
import { mergeReading } from '@kraftline/core/board/importing'
import { readBoard } from '@kraftline/core/board/snapshot'
import type { EntryId } from '@kraftline/core/ids'
import {
  type ReadingContext,
  readIncidentFile,
} from '@kraftline/core/incident/reading/incident-file'
import { readingLimits } from '@kraftline/core/incident/reading/reading'
import { ok, type Result } from '@kraftline/core/result'
import * as Y from 'yjs'
import { z } from 'zod'
import { newId } from '../session/secrets.ts'
import { answer, settingsOf } from './answers.ts'
import { problemOfBoard, refuseWriting } from './board-problems.ts'
import { chooseIncident, faultOf } from './import-choice.ts'
import { type Imported, importView, previewView } from './import-views.ts'
import { invalid, type Problem, problem } from './problem.ts'
import { type Caller, type Route, sessionRoute } from './route.ts'
import type { Services } from './services.ts'

type Plan = (doc: Y.Doc) => ImportPlan

const querySchema = z.object({
  preview: z.enum(['0', '1']).default('0'),
  /** Ids of the preview, separated by commas. */
  only: z.string().max(1_000_000).optional(),
  /** Those of a chat's messages that customers saw. */
  external: z.string().max(1_000_000).optional(),
  incident: z.string().max(200).optional(),
})

/** Incident files: looked at, taken in, and taken back. */
export function importRoutes(services: Services): Route[] {
  return [take(services), undo(services)]
}

function take(services: Services): Route {
  const { boards, random, clock } = services
  return sessionRoute({
    method: 'POST',
    path: '/api/sessions/:id/import',
    access: 'facilitator',
    summary:
      'Imports a status page’s JSON or copied text, links to posts, Slack’s JSON or CSV; importing it again adds nothing',
    text: {
      types: ['application/json', 'text/csv', 'text/plain'],
      limit: readingLimits.bytes,
    },
    body: z.string('expected an incident file as the body'),
    query: querySchema,
    answers: { 200: { description: 'What was added, or with preview what would be' } },
    async handle({ request, body, query, ...asked }) {
      const refused = refuseWriting(services, asked)
      if (refused) return refused
      const { timeZone, cadence } = await settingsOf(services, asked)
      const type = request.headers['content-type'] ?? ''
      const context = { zone: timeZone, now: clock.now(), wanted: query.incident }
      const read = readFile(body, type, context)
      if (!read.ok) return read
      const options = {
        only: idsOf(query.only),
        external: idsOf(query.external),
        newId: () => newId<EntryId>(random),
      }
      const plan: Plan = (doc) => mergeReading(readBoard(doc), read.value, options)
      if (query.preview === '1') {
        const seen = await boards.read(asked.sessionId, (doc) => tryOut(doc, plan))
        return answer(200, previewView(seen, read.value, cadence))
      }
      const done = await carryOut(services, asked, plan)
      return done.ok ? answer(200, importView(done.value, read.value, cadence)) : done
    },
  })
}

function readFile(
  body: string,
  type: string,
  { wanted, ...context }: ReadingContext & { wanted: string | undefined },
): Result<IncidentReading, Problem> {
  const read = readIncidentFile(body, type, context)
  if (!read.ok) return invalid('Nothing was imported.', read.error.map(faultOf))
  return chooseIncident(read.value, wanted)
}

/** Planned and done in one transaction, so that nobody's edit comes between the two. */
async function carryOut(
  { boards, imports }: Services,
  { sessionId, member }: Caller,
  plan: Plan,
): Promise<Result<Imported, Problem>> {
  let done: ImportPlan | undefined
  const written = await boards.write(sessionId, member.personId, (doc) => {
    done = plan(doc)
    applyImport(doc, done)
  })
  if (!written.ok) return problemOfBoard(written.error)
  if (!done) throw new Error('the board was written without looking at it')
  if (changes(done)) await imports.remember(sessionId, done.undo)
  return ok({ plan: done, board: await boards.read(sessionId, readBoard) })
}

function undo(services: Services): Route {
  const { boards, imports } = services
  return sessionRoute({
    method: 'POST',
    path: '/api/sessions/:id/import/undo',
    access: 'facilitator',
    summary: 'Takes the last import back',
    answers: { 200: { description: 'How many communications were taken off the board again' } },
    async handle(asked) {
      const refused = refuseWriting(services, asked)
      if (refused) return refused
      const { sessionId, member } = asked
      const last = await imports.last(sessionId)
      if (!last) return problem('nothing-to-undo', 'No import is left to take back.')
      const written = await boards.write(sessionId, member.personId, (doc) => undoImport(doc, last))
      if (!written.ok) return problemOfBoard(written.error)
      await imports.forgetLast(sessionId)
      return answer(200, { removed: last.communications.length })
    },
  })
}

/** What the board would be: the import is carried out on a copy that nobody else sees. */
function tryOut(doc: Y.Doc, plan: Plan): Imported {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const planned = plan(copy)
  applyImport(copy, planned)
  const board = readBoard(copy)
  copy.destroy()
  return { plan: planned, board }
}

function changes({ undo }: ImportPlan): boolean {
  return undo.communications.length + undo.channels.length + undo.incident.length > 0
}

function idsOf(only: string | undefined): ReadonlySet<string> | undefined {
  if (only === undefined) return undefined
  return new Set(only.split(',').flatMap((id) => id.trim() || []))
}
