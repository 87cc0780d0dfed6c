import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answeredQuestions, questions, type Told } from './questions.ts'

const nothing: Told = {
  incident: { start: null, end: null, startConfirmed: false, endConfirmed: false, detection: '' },
  activities: [],
  channels: [],
  communications: [],
}

test('a status page’s file answers what was sent, where and when, but neither when it began nor who wrote', () => {
  const imported: Told = {
    ...nothing,
    incident: { ...nothing.incident, start: 5, end: 9 },
    channels: [{ id: 'c', name: 'Status page' }],
    communications: [{ channelId: 'c', sender: '' }],
  }
  expect([...answeredQuestions(imported)]).toEqual(['messages', 'channels', 'times'])
  const told: Told = {
    ...imported,
    incident: {
      ...imported.incident,
      startConfirmed: true,
      endConfirmed: true,
      detection: 'An error page',
    },
    activities: [{ kind: 'investigation' }, { kind: 'change' }],
    communications: [{ channelId: 'c', sender: 'Support' }],
  }
  expect([...answeredQuestions(told)]).toEqual([...questions])
})

test('nothing is answered about messages while there are none, however many channels are named', () => {
  const anyChannel = fc.record({ id: fc.string(), name: fc.string() })
  fc.assert(
    fc.property(fc.array(anyChannel), (channels) => {
      expect(answeredQuestions({ ...nothing, channels }).size).toBe(0)
    }),
  )
})
