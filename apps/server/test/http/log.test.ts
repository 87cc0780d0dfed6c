import { pino } from 'pino'
import { expect, test } from 'vitest'
import { pathOf, testApp } from '../support/test-app.ts'

/** The application and what it logs at the level that people run it at. */
async function logged() {
  const lines: Record<string, unknown>[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line)) })
  return { ...(await testApp({ log })), lines }
}

test('a refusal of note has one line with the id of its request, and not more than some a minute', async () => {
  const { call, create, lines } = await logged()
  const session = await create()
  for (let n = 0; n < 30; n++) {
    await call('GET', '/', { headers: { origin: `https://evil.example.org/${n}` } })
    await call('GET', pathOf(session), { secret: `wrong-${n}` })
  }
  const foreign = lines.filter(({ msg }) => msg === 'a page of another origin was refused')
  expect(foreign).toHaveLength(20)
  expect(foreign[0]).toMatchObject({
    origin: 'https://evil.example.org/0',
    reqId: expect.any(String),
  })
  expect(new Set(foreign.map(({ reqId }) => reqId)).size).toBe(20)
  const guesses = lines.filter(({ msg }) => msg === 'wrong links were held up')
  expect(guesses).toHaveLength(10)
  expect(guesses[0]).toMatchObject({ address: '127.0.0.1', reqId: expect.any(String) })
  expect(JSON.stringify(lines)).not.toContain('wrong-')
})

test('figures count what happens, and name nobody and no session', async () => {
  const { call, create, join } = await logged()
  const session = await create({ title: 'Sign-in was down' })
  const ann = await join(session, 'participant', 'Annabel')
  await call('GET', pathOf(session), ann)
  await call('GET', pathOf(session, '/board'), { secret: session.secrets.viewer })
  await call('GET', `/nowhere/${session.id}`)
  const { body } = await call('GET', '/metrics')
  expect(body).toContain('route="/api/sessions/:id/board"')
  const told = [session.id, ann.id, 'Annabel', 'Sign-in', ...Object.values(session.secrets)]
  expect(told.filter((text) => body.includes(text))).toEqual([])
})
