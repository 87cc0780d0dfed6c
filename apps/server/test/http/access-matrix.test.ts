import { type Access, accessLevels, reaches } from '@kraftline/core/play/people'
import type { SessionCreated } from '@kraftline/core/protocol/http-answers'
import { expect, test } from 'vitest'
import type { Route } from '../../src/http/route.ts'
import { type As, testApp } from '../support/test-app.ts'

type Sample = {
  /** The contract's word on it. */
  readonly access: Access | 'none'
  /** Something well-formed to send. */
  readonly body?: unknown
  readonly headers?: Record<string, string>
  /** What comes back when it is allowed. */
  readonly status: number
}

const csv = 'time,channel,sender,kind,audience,text,source\n'

/** One row a route: a new route without one fails below. */
const matrix: Readonly<Record<string, Sample>> = {
  'POST /api/sessions': { access: 'none', body: { title: 'A' }, status: 201 },
  'GET /api/openapi.json': { access: 'none', status: 200 },
  'POST /api/sessions/:id/join': {
    access: 'none',
    body: { secret: 'wrong', name: 'Ada' },
    status: 404,
  },
  'POST /api/sessions/import-archive': { access: 'none', body: {}, status: 422 },
  'GET /api/sessions/:id/export/session.json': { access: 'viewer', status: 200 },
  'GET /api/sessions/:id': { access: 'viewer', status: 200 },
  'GET /api/sessions/:id/timeline': { access: 'viewer', status: 200 },
  'GET /api/sessions/:id/board': { access: 'viewer', status: 200 },
  'GET /api/sessions/:id/replay': { access: 'viewer', status: 200 },
  'GET /api/sessions/:id/comparison': { access: 'viewer', status: 200 },
  'GET /api/sessions/:id/previous': { access: 'participant', status: 200 },
  'PATCH /api/sessions/:id/previous/:previousId/actions/:actionId': {
    access: 'participant',
    body: { status: 'done' },
    status: 404,
  },
  'GET /api/sessions/:id/export/summary.md': { access: 'viewer', status: 200 },
  'GET /api/sessions/:id/export/communications.csv': { access: 'viewer', status: 200 },
  'GET /api/sessions/:id/export/actions.csv': { access: 'viewer', status: 200 },
  'GET /api/sessions/:id/export/actions.ics': { access: 'viewer', status: 200 },
  'PATCH /api/sessions/:id/actions/:actionId': {
    access: 'participant',
    body: { status: 'done' },
    status: 404,
  },
  'POST /api/sessions/:id/lessons': {
    access: 'participant',
    body: { text: 'Say it early' },
    status: 201,
  },
  'GET /api/sessions/:id/size': { access: 'facilitator', status: 200 },
  'POST /api/sessions/:id/attachments': {
    access: 'participant',
    body: Buffer.from('no picture'),
    headers: { 'content-type': 'image/png' },
    status: 422,
  },
  'GET /api/sessions/:id/attachments/:name': { access: 'viewer', status: 404 },
  'POST /api/sessions/:id/links': {
    access: 'facilitator',
    body: { access: 'viewer' },
    status: 200,
  },
  'PUT /api/sessions/:id/incident': { access: 'facilitator', body: { title: 'B' }, status: 200 },
  'POST /api/sessions/:id/import': {
    access: 'facilitator',
    body: csv,
    headers: { 'content-type': 'text/csv' },
    status: 200,
  },
  'POST /api/sessions/:id/import/undo': { access: 'facilitator', status: 409 },
  'DELETE /api/sessions/:id': { access: 'facilitator', status: 204 },
}

const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`

test('every route has a row, every row a route, and they agree on the access', async () => {
  const { app } = await testApp()
  const declared = Object.fromEntries(app.routes.map((route) => [nameOf(route), route.access]))
  const expected = Object.entries(matrix).map(([name, { access }]) => [name, access])
  expect(declared).toEqual(Object.fromEntries(expected))
})

test('nothing under /api is registered beside the table', async () => {
  const { app } = await testApp()
  await app.http.ready()
  const registered = pathsOf(app.http.printRoutes({ commonPrefix: false }))
  const underApi = registered.filter((path) => path.startsWith('/api'))
  expect(new Set(underApi)).toEqual(new Set(app.routes.map(({ path }) => path)))
})

/** The whole paths of Fastify's printed tree, in which each line adds to those it is under. */
function pathsOf(tree: string): string[] {
  const above: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods] = /^(.*?)[├└]── (\S+)( \()?/.exec(line) ?? []
    const depth = indent.length / 4
    above.length = depth
    above.push(part)
    return methods ? above.join('') : []
  })
}

const guarded = Object.entries(matrix).flatMap(([name, { access, ...sample }]) =>
  access === 'none' ? [] : [{ name, needed: access, ...sample }],
)

test.each(guarded)('$name needs $needed access', async ({ name, needed, status, ...sample }) => {
  const { call, create, join } = await testApp()
  const [method = '', path = ''] = name.split(' ')
  const statusFor = async ({ id }: SessionCreated, as: As) => {
    const url = path
      .replace(':id', id)
      .replace(':actionId', 'someAction')
      .replace(':previousId', 'another')
    return (await call(method as Route['method'], url, { ...sample, ...as })).statusCode
  }
  const session = await create()
  expect(await statusFor(session, {})).toBe(401)
  expect(await statusFor(session, { secret: 'wrong' })).toBe(404)

  const shutOut = await join(session, 'facilitator', 'Ada')
  await call('POST', `/api/sessions/${session.id}/links`, {
    cookie: shutOut.cookie,
    body: { access: 'facilitator' },
  })
  expect(await statusFor(session, { cookie: shutOut.cookie })).toBe(403)

  const got: unknown[] = []
  const wanted: unknown[] = []
  for (const access of accessLevels) {
    const expected = reaches(access, needed) ? status : 403
    const [bare, joined] = [await create(), await create()]
    got.push([access, await statusFor(bare, { secret: bare.secrets[access] })])
    got.push([access, await statusFor(joined, await join(joined, access, 'Ada'))])
    wanted.push([access, expected], [access, expected])
  }
  expect(got).toEqual(wanted)
})
