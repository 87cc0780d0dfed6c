import { z } from 'zod'
import { answer } from './answers.ts'
import { problemTable } from './problem.ts'
import { type AnswerShape, openRoute, type Route } from './route.ts'

/** The OpenAPI document of a table of routes; it lists itself too. */
export function describeRoutes(routes: readonly Route[]): Route {
  const route: Route = openRoute({
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This document',
    answers: { 200: { description: 'OpenAPI 3.1' } },
    handle: () => answer(200, document),
  })
  const document = openApi([...routes, route])
  return route
}

function openApi(routes: readonly Route[]) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Kraftline', version: '1', description: 'Times are ISO 8601, in UTC.' },
    paths,
    components: {
      securitySchemes: {
        secret: { type: 'http', scheme: 'bearer', description: 'The secret of one of its links' },
        person: { type: 'apiKey', in: 'cookie', name: 'kl-{id}', description: 'Given by joining' },
      },
      schemas: { Problem: problemSchema },
    },
  }
}

function operationOf(route: Route) {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name)
  const inPath = names.map((name) => {
    return { name, in: 'path', required: true, schema: { type: 'string' } }
  })
  return {
    summary: route.summary,
    ...(route.access === 'none'
      ? { security: [] }
      : { 'x-access': route.access, security: [{ secret: [] }, { person: [] }] }),
    parameters: [...inPath, ...queryParameters(route)],
    ...bodyOf(route),
    responses: { ...answersOf(route), default: refusal },
  }
}

function queryParameters({ query }: Route) {
  if (!query) return []
  const { properties = {}, required = [] } = toJsonSchema(query)
  return Object.entries(properties).map(([name, schema]) => {
    return { name, in: 'query', required: required.includes(name), schema }
  })
}

function bodyOf({ body, text, bytes, stream }: Route) {
  if (!body) return {}
  const schema = bytes || stream ? { type: 'string', format: 'binary' } : toJsonSchema(body)
  const types = (text ?? bytes ?? stream)?.types ?? ['application/json']
  const content = Object.fromEntries(types.map((type) => [type, { schema }]))
  return { requestBody: { required: true, content } }
}

function answersOf({ answers }: Route) {
  const responses = Object.entries(answers).map(([status, shape]) => [status, answerOf(shape)])
  return Object.fromEntries(responses)
}

function answerOf({ description, schema, type }: AnswerShape) {
  if (!schema && !type) return { description }
  const content = { [type ?? 'application/json']: { schema: schema ? toJsonSchema(schema) : {} } }
  return { description, content }
}

function toJsonSchema(schema: z.ZodType) {
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  })
  return described
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'errors'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', enum: Object.keys(problemTable) },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message'],
        properties: {
          path: { type: 'string' },
          line: { type: 'integer' },
          message: { type: 'string' },
        },
      },
    },
  },
}

const refusal = {
  description: 'Why nothing was changed (RFC 9457)',
  content: {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
  },
}
