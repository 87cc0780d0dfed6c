import { imageTypes, pictureLimits } from '@kraftline/core/protocol/image-header'
import { ok } from '@kraftline/core/result'
import { z } from 'zod'
import { answer } from './answers.ts'
import { refuseWriting } from './board-problems.ts'
import { invalid, problem } from './problem.ts'
import { type Route, sessionRoute } from './route.ts'
import type { Services } from './services.ts'

/** Pictures of what customers saw: taken in for the board, and shown to whoever sees it. */
export function attachmentRoutes(services: Services): Route[] {
  return [add(services), show(services)]
}

function add(services: Services): Route {
  return sessionRoute({
    method: 'POST',
    path: '/api/sessions/:id/attachments',
    access: 'participant',
    summary: 'Takes in a picture; its name then goes onto the board',
    bytes: { types: imageTypes, limit: pictureLimits.bytes },
    body: z.instanceof(Buffer, { error: 'expected a picture as the body' }),
    answers: { 201: { description: 'Its name, and its width and height as they are kept' } },
    async handle({ request, body, ...asked }) {
      const refused = refuseWriting(services, asked)
      if (refused) return refused
      const declared = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
      const type = imageTypes.find((one) => one === declared) ?? imageTypes[0]
      const added = await services.attachments.add(asked.sessionId, { type, bytes: body })
      if (!added.ok) {
        const { kind, message } = added.error
        return kind === 'invalid'
          ? invalid('Nothing was kept.', [{ path: '', message }])
          : problem(kind, message)
      }
      const { name, width, height } = added.value
      return answer(201, { name, width, height })
    },
  })
}

function show({ attachments }: Services): Route {
  return sessionRoute({
    method: 'GET',
    path: '/api/sessions/:id/attachments/:name',
    params: ['id', 'name'],
    access: 'viewer',
    summary: 'A picture',
    answers: { 200: { description: 'The picture', type: 'image/*' } },
    async handle({ sessionId, params }) {
      const found = await attachments.find(sessionId, params.name)
      if (!found) return problem('not-found', 'There is no such picture in this session.')
      const headers = {
        'content-disposition': `attachment; filename="${found.name}"`,
        // Opened by itself, it is a picture and nothing else.
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      }
      return ok({ status: 200, type: found.type, headers, body: Buffer.from(found.bytes) })
    },
  })
}
