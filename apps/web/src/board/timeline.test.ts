import type {
  BoardSnapshot,
  CommunicationOnBoard,
  NoteOnBoard,
} from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import { hour, minute } from '@kraftline/core/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { branchLead } from './branches.ts'
import { fullScale } from './camera.ts'
import { causeWidth, layOutCauses } from './cause-layout.ts'
import { noteHeight, noteWidth, overlaps, pileUp } from './note-shape.ts'
import { readTimeline } from './timeline.ts'

const cadence = { gap: 30 * minute, warn: 20 * minute, firstUpdate: 30 * minute }
const id = (text: string) => text as EntryId

const empty: BoardSnapshot = {
  incident: {
    title: '',
    summary: '',
    start: null,
    end: null,
    asOf: null,
    startConfirmed: false,
    startAdjusted: false,
    endConfirmed: false,
    originalStart: null,
    originalEnd: null,
    titleGiven: false,
    detection: '',
  },
  channels: [],
  communications: [],
  activities: [],
  notes: [],
  causes: [],
  actions: [],
  marks: [],
  strokes: 0,
  drawing: [],
  pictures: [],
  lessons: [],
}

function message(channel: string, time: number, more: Partial<CommunicationOnBoard> = {}) {
  const key = id(`${channel}${time}`)
  return {
    id: key,
    time,
    channelId: id(channel),
    kind: 'update',
    audience: 'external',
    sender: '',
    text: '',
    source: '',
    originalTime: null,
    addedAt: null,
    addedBy: null,
    changedAt: null,
    changedBy: null,
    ...more,
  } satisfies CommunicationOnBoard
}

function note(key: string, more: Partial<NoteOnBoard> = {}): NoteOnBoard {
  return {
    id: id(key),
    text: key,
    authorId: null,
    onBehalfOf: null,
    at: 0,
    lane: 200,
    color: 'yellow',
    gapId: null,
    problemId: null,
    causeId: null,
    chosen: false,
    ...more,
  }
}

const channels = ['status', 'blog', 'pager'].map((name, order) => ({ id: id(name), name, order }))

test('a morning of messages is a line with branches, silences and bars', () => {
  const drawn = readTimeline(
    {
      ...empty,
      incident: { ...empty.incident, start: 0, end: 6 * hour, startConfirmed: true },
      channels,
      communications: [
        message('pager', 2 * minute, { kind: 'internal', audience: 'internal' }),
        message('status', 20 * minute),
        message('blog', 60 * minute),
        message('status', 5 * hour),
        message('status', 6 * hour, { kind: 'resolution' }),
      ],
      activities: [
        {
          id: id('a'),
          kind: 'investigation',
          minutes: 45,
          startedAt: null,
          endedAt: null,
          label: '',
        },
        { id: id('b'), kind: 'decision', minutes: 30, startedAt: null, endedAt: null, label: '' },
      ],
    },
    cadence,
  )
  expect(drawn.branches.map((branch) => [branch.name, branch.lane < 0, branch.isAside])).toEqual([
    ['status', true, false],
    ['blog', false, false],
    ['pager', false, true],
  ])
  expect(drawn.silences.find((silence) => silence.isLongest)).toMatchObject({
    from: 60 * minute,
    to: 5 * hour,
  })
  expect(drawn.bars.map((bar) => [bar.from / minute, bar.to / minute, bar.row])).toEqual([
    [0, 45, 0],
    [45, 75, 1],
  ])
})

test('until a person has confirmed the start, the first silence is unknown and never the longest', () => {
  const drawn = readTimeline(
    {
      ...empty,
      incident: { ...empty.incident, start: 0, end: 9 * hour },
      channels,
      communications: [message('status', 7 * hour), message('status', 8 * hour)],
    },
    cadence,
  )
  expect(drawn.silences.map((silence) => [silence.isUnknown, silence.isLongest])).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ])
})

test('an empty board still has a line', () => {
  const { story, branches, silences } = readTimeline(empty, cadence)
  expect(story.to).toBeGreaterThan(story.from)
  expect([branches, silences]).toEqual([[], []])
})

test('no two branches of one lane meet', () => {
  const anyUse = fc.record({
    channel: fc.integer({ min: 0, max: 8 }),
    time: fc.integer({ min: 0, max: 24 * hour }),
  })
  fc.assert(
    fc.property(fc.array(anyUse, { maxLength: 60 }), (uses) => {
      const used = uses.map(({ channel, time }) => message(`c${channel}`, time))
      const { branches, story } = readTimeline(
        {
          ...empty,
          incident: { ...empty.incident, start: 0, end: 24 * hour, startConfirmed: true },
          channels: [...Array(9).keys()].map((order) => ({
            id: id(`c${order}`),
            name: `c${order}`,
            order,
          })),
          communications: used.toSorted((a, b) => a.time - b.time),
        },
        cadence,
      )
      expect(branches.flatMap((branch) => branch.dots)).toHaveLength(used.length)
      const scale = fullScale(story)
      for (const a of branches) {
        for (const b of branches) {
          if (a === b || a.lane !== b.lane) continue
          const left = (branch: typeof a) => branch.dots[0].at / scale - branchLead
          const right = (branch: typeof a) => branch.dots.at(-1)!.at / scale
          expect(right(a) < left(b) || right(b) < left(a)).toBe(true)
        }
      }
    }),
  )
})

test('every note is in exactly one pile, whoever gathered whom', () => {
  const anyKey = fc.integer({ min: 0, max: 12 })
  fc.assert(
    fc.property(fc.array(fc.option(anyKey), { maxLength: 12 }), (parents) => {
      const notes = parents.map((parent, key) =>
        note(String(key), { problemId: parent === null ? null : id(String(parent)) }),
      )
      const piles = pileUp(notes)
      expect(piles.reduce((sum, pile) => sum + 1 + pile.under, 0)).toBe(notes.length)
    }),
  )
})

test('a cause hangs above the branches and covers neither notes nor other causes', () => {
  const story = { from: 0, to: 24 * hour }
  const anyNote = fc.record({
    at: fc.integer({ min: 0, max: 24 * hour }),
    lane: fc.integer({ min: -500, max: 500 }),
    cause: fc.integer({ min: 0, max: 4 }),
  })
  fc.assert(
    fc.property(fc.array(anyNote, { maxLength: 20 }), (places) => {
      const notes = places.map(({ at, lane, cause }, key) =>
        note(String(key), { at, lane, causeId: id(`cause${cause}`) }),
      )
      const causes = [0, 1, 2, 3, 4].map((order) => ({
        id: id(`cause${order}`),
        text: '',
        category: null,
        whys: [],
        order,
      }))
      const top = -160
      const placed = layOutCauses({ causes, notes, story, top }, () => 130)
      const scale = fullScale(story)
      const rects = [
        ...placed.map(({ at, lane, height }) => ({
          x: at / scale,
          y: lane,
          w: causeWidth,
          h: height,
        })),
        ...notes.map(({ at, lane }) => ({ x: at / scale, y: lane, w: noteWidth, h: noteHeight })),
      ].map(({ x, y, w, h }) => ({
        left: x - w / 2,
        right: x + w / 2,
        top: y - h / 2,
        bottom: y + h / 2,
      }))
      for (const [index, card] of rects.slice(0, placed.length).entries()) {
        expect(card.bottom).toBeLessThan(top)
        const others = rects.filter((_, other) => other !== index)
        expect(others.some((other) => overlaps(card, other))).toBe(false)
      }
    }),
  )
})
