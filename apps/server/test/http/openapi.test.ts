import { expect, test } from 'vitest'
import { testApp } from '../support/test-app.ts'

test('the OpenAPI document holds every route, with its access, parameters and body', async () => {
  const { app, call } = await testApp()
  const document = (await call('GET', '/api/openapi.json')).json()
  const described = Object.entries<object>(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const registered = app.routes.map(
    ({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
  )
  expect(described.sort()).toEqual(registered.sort())
  expect(document.paths['/api/sessions/{id}/actions/{actionId}'].patch).toMatchObject({
    'x-access': 'participant',
    parameters: [{ name: 'id' }, { name: 'actionId' }],
    requestBody: {
      content: { 'application/json': { schema: { properties: { status: expect.anything() } } } },
    },
  })
  const imports = document.paths['/api/sessions/{id}/import'].post
  expect(imports.parameters.map(({ name }: { name: string }) => name)).toEqual([
    'id',
    'preview',
    'only',
    'external',
    'incident',
  ])
})

test('health, readiness and figures are told', async () => {
  const { call } = await testApp()
  expect((await call('GET', '/healthz')).statusCode).toBe(200)
  expect((await call('GET', '/readyz')).statusCode).toBe(200)
  const metrics = await call('GET', '/metrics')
  expect(metrics.body).toContain('kraftline_control_connections 0')
  expect(metrics.body).toContain('kraftline_http_request_seconds_count')
})
