import type { Locale } from '@kraftline/web/words/words'
import { expect } from '@playwright/test'
import type { Cast } from '../fixtures/cast.ts'
import type { TestServer } from '../fixtures/server.ts'
import type { Facilitator, Links } from './facilitator.ts'

type Setting = { readonly timeZone?: string; readonly locale?: Locale }

/** A facilitator before an empty preparation, of an incident in some time zone. */
export async function prepareAlone(
  { server, cast }: { server: TestServer; cast: Cast },
  { timeZone = 'UTC', locale = 'en' }: Setting = {},
): Promise<Facilitator> {
  const facilitator = await cast.facilitator('Ana', { locale })
  const answer = await fetch(`${server.url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Sign-in was down', timeZone, locale }),
  })
  expect(answer.status).toBe(201)
  const { links }: { links: Links } = await answer.json()
  facilitator.holds(links)
  await facilitator.comesIn(links.facilitator, 'support')
  await expect(facilitator.part(facilitator.say('prepare.happened.heading'))).toBeVisible()
  return facilitator
}
