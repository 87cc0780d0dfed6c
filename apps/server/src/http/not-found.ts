import type { FastifyInstance } from 'fastify'
import { sendProblem } from './errors.ts'
import type { Route } from './route.ts'

/** Answers what no route takes: 405 where another method would do, else 404. */
export function answerUnknown(app: FastifyInstance, routes: readonly Route[]): void {
  const known = routes.map(({ method, path }) => ({
    method,
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`),
  }))
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?')
    const allowed = known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)
    if (allowed.length === 0 || allowed.some((method) => method === request.method)) {
      return sendProblem(reply, { code: 'not-found', detail: 'There is nothing at this address.' })
    }
    const allow = allowed.join(', ')
    const detail = `This address takes ${allow}.`
    return sendProblem(reply, { code: 'method-not-allowed', detail, allow })
  })
}
