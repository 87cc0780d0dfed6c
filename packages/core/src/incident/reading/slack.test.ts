import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJsonFile } from './json-file.ts'
import { readingLimits } from './reading.ts'

const message = {
  type: 'message',
  user: 'U1',
  text: 'Customers see an error page',
  ts: '1626170400.000200',
  user_profile: { real_name: 'Ada Example', display_name: 'ada', name: 'aexample' },
}

function read(file: unknown) {
  const reading = readJsonFile(JSON.stringify(file))
  if (!reading.ok) throw new Error(JSON.stringify(reading.error))
  return reading.value
}

function problemsOf(file: unknown): unknown[] {
  const reading = readJsonFile(JSON.stringify(file))
  return reading.ok ? [] : reading.error.map(({ path, code }) => [path, code])
}

test('a day of a channel: what people wrote is internal, and says nothing of the incident’s own times', () => {
  const reading = read([
    {
      type: 'message',
      subtype: 'channel_join',
      user: 'U1',
      text: '<@U1> has joined',
      ts: '1626170000.000100',
    },
    {
      ...message,
      ts: '1626170500.000300',
      user: 'U2',
      user_profile: undefined,
      text: '<@U1>: seen in <#C1|ops> &amp; <https://example.org/a|a graph>',
    },
    message,
    { ...message, subtype: 'thread_broadcast' },
    {
      ts: '1626170600.123456',
      subtype: 'bot_message',
      username: 'Status',
      text: '',
      attachments: [{ title: 'Sign-in', fallback: 'Investigating' }],
    },
    { ...message, ts: '1626170700.000000', text: '' },
  ])
  expect(reading).toMatchObject({ format: 'slack', skipped: 2 })
  const [incident] = reading.incidents
  expect(incident).toMatchObject({ title: '', start: null, end: null })
  expect(incident?.communications).toEqual([
    {
      id: 'slack-1626170400-000200',
      time: 1_626_170_400_000,
      channel: 'Slack',
      sender: 'ada',
      kind: 'internal',
      audience: 'internal',
      text: 'Customers see an error page',
      source: '',
    },
    expect.objectContaining({
      sender: 'U2',
      text: '@ada: seen in #ops & a graph (https://example.org/a)',
    }),
    expect.objectContaining({
      time: 1_626_170_600_123,
      sender: 'Status',
      text: 'Sign-in\nInvestigating',
    }),
  ])
})

test('the answer of its API with a list of users and the channel’s name', () => {
  const file = {
    ok: true,
    name: 'inc-42',
    messages: [{ ...message, user_profile: undefined }],
    users: [
      { id: 'U1', name: 'aexample', profile: { real_name: 'Ada Example', display_name: '' } },
    ],
  }
  expect(read(file).incidents[0]?.communications).toMatchObject([
    { channel: 'Slack #inc-42', sender: 'Ada Example' },
  ])
})

test('every problem is told by its path', () => {
  expect(
    problemsOf([
      message,
      { ...message, text: 'Something else' },
      { ...message, ts: 1626170400.0002 },
      { ...message, ts: 'yesterday' },
      { ...message, ts: undefined },
      { ...message, ts: '1626170401.000200', text: 7 },
      'a text',
    ]),
  ).toEqual([
    ['[2].ts', 'wrong-type'],
    ['[3].ts', 'bad-time'],
    ['[4].ts', 'missing-value'],
    ['[5].text', 'wrong-type'],
    ['[6]', 'wrong-type'],
    ['[1].ts', 'duplicate-id'],
  ])
  const many = Array.from({ length: readingLimits.messages + 1 }, () => message)
  expect(problemsOf(many)).toEqual([[undefined, 'too-many-messages']])
})

test('no messages make it throw', () => {
  const someMessage = fc.record(
    {
      ts: fc.oneof(fc.constantFrom('1626170400.000200', '1.2', ''), fc.jsonValue({ maxDepth: 1 })),
      text: fc.oneof(fc.string(), fc.constantFrom('<', '<@U1', '<@U1|x>', '&lt;'), fc.jsonValue()),
      user: fc.jsonValue({ maxDepth: 1 }),
      user_profile: fc.jsonValue({ maxDepth: 2 }),
      attachments: fc.jsonValue({ maxDepth: 2 }),
      subtype: fc.constantFrom('bot_message', 'channel_join', 7, null),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.array(someMessage), fc.jsonValue(), (messages, users) => {
      const reading = readJsonFile(JSON.stringify({ messages: [message, ...messages], users }))
      if (!reading.ok) expect(reading.error.length).toBeGreaterThan(0)
    }),
  )
})
