import type { SessionId } from '@kraftline/core/ids'
import { ManualClock } from '@kraftline/core/testing/manual-clock'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { browserClock } from '../connect/server-time.ts'
import { fetchReplay } from './fetch-replay.ts'
import { Player } from './player.ts'
import { splitLines } from './split-lines.ts'

test('lines come out whole, however the text was cut on its way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme' }).map((line) => line.replaceAll('\n', ''))),
      fc.array(fc.nat(400)),
      async (lines, cuts) => {
        const bytes = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''))
        const got: string[] = []
        for await (const some of splitLines(streamOf(cutUp(bytes, cuts)))) got.push(...some)
        expect(got).toEqual(lines)
      },
    ),
  )
})

function cutUp(bytes: Uint8Array<ArrayBuffer>, cuts: readonly number[]) {
  const places = [0, ...cuts.toSorted((a, b) => a - b), bytes.length]
  return places.slice(1).map((to, index) => bytes.slice(places[index], to))
}

function streamOf(pieces: readonly Uint8Array<ArrayBuffer>[], error?: Error) {
  const waiting = [...pieces]
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const next = waiting.shift()
      if (next) controller.enqueue(next)
      else if (error) controller.error(error)
      else controller.close()
    },
  })
}

const line = (seq: number) =>
  `${JSON.stringify({ at: `2026-03-12T10:00:0${seq}Z`, seq, kind: 'session', event: { type: 'votes-revealed' } })}\n`
const piece = (...seqs: number[]) => new TextEncoder().encode(seqs.map(line).join(''))

/** Answers one call after the other, and keeps what was asked for. */
function answering(answers: readonly (() => Response)[]) {
  const asked: string[] = []
  const waiting = [...answers]
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    const next = waiting.shift()
    if (!next) throw new TypeError('no network')
    return next()
  })
  return asked
}

afterEach(() => vi.unstubAllGlobals())

async function fetchAll() {
  const clock = new ManualClock()
  const player = new Player(clock)
  const { signal } = new AbortController()
  let isDone = false
  const done = fetchReplay(player, { id: 's' as SessionId, secret: null, clock, signal }).then(
    () => {
      isDone = true
    },
  )
  // Whoever waits for the clock is let go on.
  while (!isDone) {
    await new Promise<void>((resolve) => browserClock.after(0, resolve))
    clock.advance(10_000)
  }
  await done
  const { arrival, story } = player.state.get()
  return { arrival, seq: player.seq, count: story.times.length }
}

const broken = (...pieces: Uint8Array<ArrayBuffer>[]) =>
  new Response(streamOf(pieces, new TypeError('dropped')))

test('a link that drops in the middle is taken up where it broke', async () => {
  const asked = answering([
    () => broken(piece(1, 2)),
    () => broken(piece(3)),
    () => new Response(piece(4)),
  ])
  expect(await fetchAll()).toEqual({ arrival: 'whole', seq: 4, count: 4 })
  expect(asked.map((path) => path.split('after=')[1])).toEqual(['0', '2', '3'])
})

test('a link that stays away is given up, with what had arrived', async () => {
  const asked = answering([() => broken(piece(1, 2))])
  expect(await fetchAll()).toEqual({ arrival: 'dropped', seq: 2, count: 2 })
  expect(asked.length).toBeGreaterThan(2)
})

test('a session that was deleted meanwhile is gone', async () => {
  answering([() => broken(piece(1)), () => new Response('{}', { status: 404 })])
  expect(await fetchAll()).toMatchObject({ arrival: 'gone' })
})

test('lines that make no sense are left out', async () => {
  const strange = new TextEncoder().encode('{"seq":9,"kind":"dance"}\nnope\n')
  answering([() => new Response(streamOf([piece(1), strange, piece(2)]))])
  expect(await fetchAll()).toMatchObject({ arrival: 'whole', count: 2 })
})
