import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findBranches, type TimelineCommunication, withChannelNames } from './timeline.ts'

function sent(id: string, time: number, channelId: string): TimelineCommunication {
  return { id, time, channelId, kind: 'update', audience: 'external' }
}

const page = { id: 'page', name: 'Status page', order: 0 }
const blog = { id: 'blog', name: 'Blog', order: 1 }
const unused = { id: 'mail', name: 'E-mail', order: 2 }

test('each channel that was used is a branch, in order of first use, with a dot for each message', () => {
  const internal = { ...sent('alert', 5, 'page'), kind: 'internal', audience: 'internal' } as const
  const branches = findBranches(
    [page, blog, unused],
    [sent('second', 30, 'page'), internal, sent('post', 3, 'blog'), sent('lost', 1, 'gone')],
  )
  const drawn = branches.map(({ channel, dots }) => [
    channel.name,
    dots.map((dot) => [dot.communication.id, dot.isMeasured]),
  ])
  expect(drawn).toEqual([
    ['Blog', [['post', true]]],
    [
      'Status page',
      [
        ['alert', false],
        ['second', true],
      ],
    ],
  ])
})

test('two channels of one name are one branch, and messages carry that name', () => {
  const twin = { id: 'twin', name: 'Status page', order: 7 }
  const messages = [sent('a', 2, 'twin'), sent('b', 1, 'page'), sent('c', 3, 'gone')]
  const [branch, ...others] = findBranches([twin, page], messages)
  expect(branch?.channel).toBe(page)
  expect(branch?.dots).toHaveLength(2)
  expect(others).toEqual([])
  expect(withChannelNames([twin, page], messages)).toEqual([
    { ...messages[0], channel: 'Status page' },
    { ...messages[1], channel: 'Status page' },
  ])
})

test('every message of a known channel is one dot, and no order of arrival changes the drawing', () => {
  const someMessages = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom('page', 'blog', 'mail')))
    .map((all) => all.map(([time, channelId], index) => sent(`m${index}`, time, channelId)))
  const shuffled = someMessages.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  )
  fc.assert(
    fc.property(shuffled, ([messages, others]) => {
      const branches = findBranches([page, blog, unused], messages)
      const ids = branches.flatMap(({ dots }) => dots.map((dot) => dot.communication.id))
      expect(ids.toSorted()).toEqual(messages.map((message) => message.id).toSorted())
      const firsts = branches.map(({ dots }) => dots[0].communication.time)
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
      expect(findBranches([unused, blog, page], others)).toEqual(branches)
    }),
  )
})
