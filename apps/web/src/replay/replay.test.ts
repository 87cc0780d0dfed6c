import { readBoard } from '@kraftline/core/board/snapshot'
import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import { evolve, initialState, type LoggedEvent } from '@kraftline/core/play/session'
import type { SessionState } from '@kraftline/core/play/session-types'
import type { ReplayLine } from '@kraftline/core/report/replay-line'
import { anEdit, type BoardEdit } from '@kraftline/core/testing/board-arbitraries'
import { anySessionLog } from '@kraftline/core/testing/session-arbitraries'
import fc from 'fast-check'
import { toBase64 } from 'lib0/buffer'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Replay } from './replay.ts'

type Seen = { readonly board: BoardSnapshot; readonly state: SessionState }
type Lived = { readonly lines: readonly ReplayLine[]; readonly seen: readonly Seen[] }

type Happens = { readonly logged: LoggedEvent } | { readonly edit: BoardEdit }

/** Lets a session happen and keeps what there was to see before it and after each line. */
function live(happenings: readonly Happens[]): Lived {
  const doc = new Y.Doc()
  const lines: ReplayLine[] = []
  let state = initialState
  let at = 0
  const seen: Seen[] = [{ board: readBoard(doc), state }]
  const keep = (line: ReplayLine) => {
    lines.push(line)
    seen.push({ board: readBoard(doc), state })
  }
  doc.on('update', (update) => {
    keep({ at, seq: lines.length + 1, kind: 'board', update: toBase64(update) })
  })
  for (const happens of happenings) {
    if ('edit' in happens) {
      happens.edit(doc)
      continue
    }
    const { event } = happens.logged
    at = happens.logged.at
    state = evolve(state, event, at)
    keep({ at, seq: lines.length + 1, kind: 'session', event })
  }
  return { lines, seen }
}

const anySession = fc
  .tuple(anySessionLog, fc.array(fc.array(anEdit, { maxLength: 8 }), { maxLength: 45 }))
  .map(([log, edits]) =>
    live(
      log.flatMap((logged, index) => [
        { logged },
        ...(edits[index] ?? []).map((edit) => ({ edit })),
      ]),
    ),
  )

test('a replay looked at from end to beginning shows what was seen then', () => {
  const { lines, seen } = live([
    { edit: (doc) => doc.getMap('incident').set('title', 'Checkout') },
    { edit: (doc) => doc.getMap('incident').set('title', 'Checkout was down') },
  ])
  const replay = new Replay()
  replay.take(lines)
  expect(replay.sceneAt(2).board.incident.title).toBe('Checkout was down')
  expect(replay.sceneAt(1).board.incident.title).toBe('Checkout')
  expect(replay.sceneAt(0).board).toEqual(seen[0]?.board)
})

test('board and state at every event are what they were, wherever one comes from', () => {
  fc.assert(
    fc.property(anySession, fc.array(fc.nat(), { maxLength: 40 }), ({ lines, seen }, jumps) => {
      const replay = new Replay({ bytes: 4_000, count: 5, apart: 3 })
      replay.take(lines.slice(0, lines.length / 2))
      replay.take(lines)
      expect(replay.length).toBe(lines.length)
      const inOrder = seen.map((_, index) => index)
      for (const wanted of [...jumps.map((jump) => jump % seen.length), ...inOrder]) {
        const { board, state, before } = replay.sceneAt(wanted)
        expect({ board, state }).toEqual(seen[wanted])
        expect(before).toEqual(seen[Math.max(0, wanted - 1)]?.board)
      }
      for (const wanted of inOrder.toReversed()) {
        expect(replay.sceneAt(wanted).board).toEqual(seen[wanted]?.board)
      }
    }),
    { numRuns: 40 },
  )
})

test('a step back leaves everything as it is but what the step had changed', () => {
  fc.assert(
    fc.property(anySession, ({ lines }) => {
      const replay = new Replay()
      replay.take(lines)
      for (let index = lines.length; index > 0; index--) {
        const { before, board } = replay.sceneAt(index)
        const known = new Set<unknown>(board.notes)
        const stepped = replay.sceneAt(index - 1).board
        for (const note of stepped.notes) {
          if (board.notes.some((other) => other.id === note.id && sameText(other, note))) {
            expect(known.has(note)).toBe(true)
          }
        }
        expect(stepped).toEqual(before)
      }
    }),
    { numRuns: 30 },
  )
})

const sameText = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b)

test('an update that is broken ends nothing', () => {
  const { lines } = live([{ edit: (doc) => doc.getMap('incident').set('title', 'Checkout') }])
  const broken: ReplayLine = { at: 0, seq: 1, kind: 'board', update: toBase64(Uint8Array.of(9, 9)) }
  const replay = new Replay()
  replay.take([broken, ...lines.map((line) => ({ ...line, seq: line.seq + 1 }))])
  expect(replay.sceneAt(replay.length).board.incident.title).toBe('Checkout')
})
