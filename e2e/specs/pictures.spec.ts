import { fileURLToPath } from 'node:url'
import { hour, minute } from '@kraftline/core/time'
import { expect } from '@playwright/test'
import { findBarriers } from '../actors/axe.ts'
import { BoardHands } from '../actors/board-hands.ts'
import { PictureHands } from '../actors/picture-hands.ts'
import { startReview } from '../actors/start-review.ts'
import { test } from '../fixtures/cast.ts'

const screenshot = fileURLToPath(
  new URL('../../docs/screenshots/causes-1440x900.png', import.meta.url),
)
const disguised = {
  name: 'logo.png',
  mimeType: 'image/png',
  buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
}

test('what customers saw comes onto the board, is opened large, moved and taken back', async ({
  server,
  cast,
}, info) => {
  const { facilitator, guests } = await startReview(
    { server, cast, info },
    { guests: ['Ben'], phase: 'prepare', casting: { screen: { reducedMotion: 'reduce' } } },
  )
  const [ben] = guests
  if (!ben) throw new Error('nobody came')
  const { page, say } = facilitator
  const [ana, bens] = [new PictureHands(facilitator), new PictureHands(ben)]
  // Ben has the board in front of him all the time.
  const pictures = async () => (await ben.board()).pictures
  const captions = async () => (await pictures()).map(({ caption }) => caption)

  // While preparing: several at once, and a picture that is none.
  await ana.chooses(disguised)
  await facilitator.sees(/^logo\.png: only PNG, JPEG and WebP/)
  expect(await findBarriers(page)).toEqual([])
  await facilitator.presses(say('common.close'))
  await ana.chooses(screenshot)
  await facilitator.sees(say('pictures.put', { count: 1 }))
  await ana.pastes('pasted.png')
  await facilitator.sees(say('pictures.put', { count: 2 }))
  const box = page.getByRole('region', { name: say('pictures.heading') })
  const rows = box.getByRole('listitem')
  await expect(rows).toHaveCount(2)
  const caption = say('pictures.caption')
  await rows.first().getByLabel(caption).fill('The status page')
  await rows.last().getByLabel(caption).fill('The error page')
  await rows.last().getByLabel(caption).blur()
  await expect.poll(captions).toEqual(expect.arrayContaining(['The status page', 'The error page']))
  const { start } = (await ben.board()).incident
  expect((await pictures()).map(({ at }) => at)).toEqual([start, start])
  await facilitator.presses(say('pictures.deleteNamed', { name: 'The error page' }))
  await expect(rows).toHaveCount(1)
  await facilitator.presses(say('prepare.messages.undo'))
  await expect(rows).toHaveCount(2)
  const errorPage = rows.filter({ has: page.getByRole('button', { name: /error page/ }) })
  await errorPage.getByLabel(say('pictures.when')).fill('+3 h')
  await errorPage.getByLabel(say('pictures.when')).press('Enter')
  const find = async (name: string) => {
    const found = (await pictures()).find((picture) => picture.caption === name)
    if (!found) throw new Error(`no picture of ${name}`)
    return found
  }
  await expect.poll(async () => (await find('The error page')).at).toBe((start ?? 0) + 3 * hour)

  // On the board: the other one drops a picture of his where it belongs.
  await facilitator.begins()
  await ben.seesPhase('stage')
  await ben.looksAt('board')
  await bens.drops('dropped.png', { x: 700, y: 620 })
  await ben.sees(say('pictures.put', { count: 1 }))
  await expect.poll(async () => (await pictures()).length).toBe(3)

  // Pressed on the paper it opens large; Escape leaves the form beside the board.
  const hands = new BoardHands(ben)
  const shot = await find('The error page')
  await hands.presses(shot)
  const large = bens.large('The error page')
  await expect(large.getByRole('img', { name: 'The error page' })).toBeVisible()
  expect(await findBarriers(ben.page)).toEqual([])
  await ben.page.keyboard.press('Escape')
  await expect(large).toBeHidden()
  await bens.form.getByLabel(say('place.when', { zone: 'UTC' })).fill('2018-10-22T04:30')
  const moved = Date.UTC(2018, 9, 22, 4, 30)
  await expect.poll(async () => (await find('The error page')).at).toBe(moved)
  await ben.presses(say('board.undo'))
  await expect.poll(async () => (await find('The error page')).at).toBe(shot.at)

  // Carried by hand it sticks to another moment, and lies at another height.
  const to = { at: shot.at + 5 * hour, lane: shot.lane }
  await hands.drags(shot, to)
  await expect
    .poll(async () => Math.abs((await find('The error page')).at - to.at))
    .toBeLessThan(10 * minute)
  await bens.form.getByRole('button', { name: say('pictures.down') }).click()
  await expect.poll(async () => (await find('The error page')).lane).not.toBe(shot.lane)

  // A picture that does not come says which it is, and comes when asked once more.
  const { name } = await find('The error page')
  const address = `**/attachments/${name}`
  await facilitator.page.route(address, (route) => route.fulfill({ status: 503, body: '{}' }))
  facilitator.watch.expects(503, /attachments/)
  await facilitator.page.reload()
  await facilitator.looksAt('outline')
  await facilitator.sees(say('pictures.failedShort', { name }))
  await ana.opens('The error page')
  await facilitator.sees(say('pictures.failed', { name }))
  await facilitator.page.unroute(address)
  await facilitator.presses(say('pictures.again'))
  await expect(ana.large('The error page').getByRole('img')).toBeVisible()
})
