import { writeLongSession } from '@kraftline/core/testing/long-session'
import { opensReplay, slider } from '../actors/replay-hands.ts'
import { test } from '../fixtures/cast.ts'
import { measureSeeks, watchFirstPicture } from '../fixtures/replay-timings.ts'

const events = 5_000
const runs = 5
const seeks = 100

test('the replay of an hour: first picture, all of it, and seeks', async ({ server, cast }) => {
  const archive = writeLongSession(events)
  const taken = await fetch(`${server.url}/api/sessions/import-archive`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: archive,
  })
  const { links }: { links: { viewer: string } } = await taken.json()
  const opened: { first: number; whole: number }[] = []
  const person = await cast.participant('Vera')
  const { page } = person
  await page.addInitScript(watchFirstPicture)
  for (let run = 0; run < runs; run++) {
    await page.goto('about:blank')
    await opensReplay(person, links.viewer)
    opened.push(await page.evaluate(() => window.firstPicture))
  }
  const places = Array.from({ length: seeks }, (_, index) => ((index * 61) % seeks) / seeks)
  const jumps = await measureSeeks(slider(person), places)
  const { notes } = await person.board()
  process.stdout.write(
    `${[
      `Replay of ${events} events by 10 people (${Math.round(archive.length / 1024)} KiB), ${notes.length} notes:`,
      row(
        'first picture',
        opened.map(({ first }) => first),
      ),
      row(
        'all of it',
        opened.map(({ whole }) => whole),
      ),
      row(`${seeks} seeks, each to its picture`, jumps),
    ].join('\n')}\n`,
  )
})

function row(name: string, values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0)
  return `  ${name.padEnd(32)} median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`
}
