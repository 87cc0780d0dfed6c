import { expect, test } from 'vitest'
import { problem, samenessKey } from './reading.ts'

test('two messages are the same by time, channel, kind and text alone', () => {
  const message = { time: 1, channel: 'a', kind: 'update', text: 'b', sender: 'c' } as const
  expect(samenessKey({ ...message })).toBe(samenessKey({ ...message, ...{ sender: 'd' } }))
  expect(samenessKey({ ...message, channel: 'a","update' })).not.toBe(samenessKey(message))
})

test('a problem shows what is wrong, but not all of it if it is long', () => {
  expect(problem('bad-time', { line: 3 }, 'soon')).toEqual({
    line: 3,
    code: 'bad-time',
    detail: 'soon',
    message: 'This is not an ISO 8601 time such as 2018-10-21T22:52:00Z: soon',
  })
  expect(problem('bad-time', null, '😀'.repeat(50)).detail).toHaveLength(80)
})
