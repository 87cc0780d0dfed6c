import { expect } from '@playwright/test'
import { attackFrom, serveForeignPage } from '../actors/foreign-page.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'

test('a page of another origin that a facilitator looks at gets nothing, and changes nothing', async ({
  server,
  cast,
}, info) => {
  const { facilitator } = await startReview({ server, cast, info }, { guests: [], phase: 'causes' })
  await facilitator.adds('Nobody outside may read this')
  const { hash, pathname } = new URL(facilitator.links.viewer)
  const sessionId = pathname.replace('/s/', '')
  const everything = async () => {
    const headers = { authorization: `Bearer ${hash.slice(1)}` }
    const at = (rest: string) =>
      fetch(`${server.url}/api/sessions/${sessionId}${rest}`, { headers })
    const { session } = await (await at('')).json()
    return [{ ...session, serverNow: null }, await (await at('/board')).json()]
  }
  const before = await everything()

  const foreign = await serveForeignPage()
  const page = await facilitator.page.context().newPage()
  const asked: string[] = []
  page.on('request', async (request) => {
    const { cookie } = await request.allHeaders()
    if (request.url().startsWith(server.url) && cookie) asked.push(request.method())
  })
  await page.goto(foreign.url)
  const got = await attackFrom(page, { origin: server.url, sessionId })
  expect(Object.keys(got).length).toBeGreaterThan(12)
  expect(got).toEqual(Object.fromEntries(Object.keys(got).map((what) => [what, 'nothing'])))
  expect(asked, 'the control: the browser sends our cookie along').toContain('POST')
  const refused = expect.stringMatching(/^chrome-error:/)
  const framed = () => page.frames().map((frame) => frame.url())
  await expect.poll(framed).toEqual([foreign.url, refused, refused, refused])

  const opening = page.waitForEvent('popup')
  const opened = page.evaluateHandle((url) => window.open(url), `${server.url}/s/${sessionId}`)
  const popup = await opening
  await popup.waitForURL(`${server.url}/s/${sessionId}`)
  expect(await popup.evaluate(() => window.opener)).toBeNull()
  expect(await (await opened).evaluate((other) => other?.closed)).toBe(true)
  await popup.close()

  expect(await everything()).toEqual(before)
  await facilitator.adds('Written afterwards')
  foreign.close()
})
