import { addLesson, updateLesson } from '@kraftline/core/board/edit-lessons'
import { readBoard } from '@kraftline/core/board/snapshot'
import type { EntryId, PersonId } from '@kraftline/core/ids'
import { lessonSchema } from '@kraftline/core/protocol/http'
import type { LessonView } from '@kraftline/core/protocol/http-answers'
import type * as Y from 'yjs'
import { newId } from '../session/secrets.ts'
import { refuseLocked } from './actions.ts'
import { answer, stateOf } from './answers.ts'
import { problemOfBoard } from './board-problems.ts'
import { type Route, sessionRoute } from './route.ts'
import type { Services } from './services.ts'

/**
 * What people take home, at the end of the hour and after it: the server writes it, since the board
 * is read-only by then, and so that an anonymous session does not tell who wrote one.
 */
export function lessonRoutes(services: Services): Route[] {
  const { boards, random } = services
  return [
    sessionRoute({
      method: 'POST',
      path: '/api/sessions/:id/lessons',
      access: 'participant',
      summary: 'Adds a lesson, or rewrites one’s own; also after closing',
      body: lessonSchema,
      answers: {
        200: { description: 'One’s own lesson, as it reads now' },
        201: { description: 'The lesson' },
      },
      async handle({ body: { text }, ...asked }) {
        const { sessionId, member, access } = asked
        const state = stateOf(services, asked)
        const refused = refuseLocked(state, access)
        if (refused) return refused
        const authorId = state.anonymous ? null : member.personId
        let own: EntryId | undefined
        const fresh = newId<EntryId>(random)
        const written = await boards.write(sessionId, authorId, (doc) => {
          own = authorId ? findLessonOf(doc, authorId) : undefined
          if (own) updateLesson(doc, { id: own, text })
          else addLesson(doc, { id: fresh, text, authorId })
        })
        if (!written.ok) return problemOfBoard(written.error)
        const lesson: LessonView = { id: own ?? fresh, text, ...(authorId ? { authorId } : {}) }
        return answer(own ? 200 : 201, lesson)
      },
    }),
  ]
}

function findLessonOf(doc: Y.Doc, authorId: PersonId): EntryId | undefined {
  return readBoard(doc).lessons.find((lesson) => lesson.authorId === authorId)?.id
}
