import fc from 'fast-check'
import { expect, test } from 'vitest'
import { locales } from '../play/locale.ts'
import { anyText } from '../testing/any-text.ts'
import { hour, minute } from '../time.ts'
import { type SharingInput, writeSharing } from './sharing.ts'

const input: SharingInput = {
  locale: 'en',
  timeZone: 'UTC',
  title: 'A day without data',
  start: Date.parse('2018-10-21T22:52:00Z'),
  metrics: {
    longestGapMs: 2 * hour + 10 * minute,
    gapsOver: 21,
    cadence: { gap: 30 * minute, warn: 20 * minute, firstUpdate: 30 * minute },
  },
  actions: [
    { text: 'Nobody needs this', owner: '', dueOn: '', status: 'dropped' },
    { text: 'Name a writer.', owner: 'Léa', dueOn: '2018-11-05', status: 'open' },
    { text: 'Write templates', owner: '', dueOn: '', status: 'done' },
  ],
  link: 'https://kraft.example.org/s/abc#secret',
}

test('three sentences and the link, in the language of the session', () => {
  expect(writeSharing(input)).toBe(
    `We reviewed what customers heard from us on 21 October 2018, in “A day without data”. The longest silence lasted 2 h 10 min, and 21 silences were longer than 30 min. We decided on 2 things to do, the first being “Name a writer” (Léa, 5 November 2018).
https://kraft.example.org/s/abc#secret`,
  )
  expect(writeSharing({ ...input, locale: 'fr', link: '' })).toBe(
    'Nous avons revu ce que nos clients ont su de nous le 21 octobre 2018, lors de «\u00a0A day without data\u00a0». Le plus long silence a duré 2 h 10 min, et 21 silences ont dépassé 30 min. Nous avons décidé de 2 actions, dont la première\u00a0: «\u00a0Name a writer\u00a0» (Léa, 5 novembre 2018).',
  )
  expect(writeSharing({ ...input, locale: 'ru', link: '' })).toBe(
    'Мы разобрали, что слышали от нас клиенты 21 октября 2018 г.: «A day without data». Самое долгое молчание длилось 2 ч 10 мин, а 21 промежуток был дольше 30 мин. Мы наметили 2 действия, первым — «Name a writer» (Léa, 5 ноября 2018 г.).',
  )
})

test('what is not known is not told', () => {
  const bare = { ...input, start: null, metrics: null, actions: [], link: '' }
  expect(writeSharing(bare)).toBe(
    'We reviewed what customers heard from us in “A day without data”. How long they waited for word from us could not be measured. We have not decided on anything to do yet.',
  )
  expect(writeSharing({ ...bare, locale: 'ru' })).not.toMatch(/[A-Z](?!( day|”))\w*(?<!A)/)
  const calm = { ...bare, metrics: { ...input.metrics!, gapsOver: 0 } }
  expect(writeSharing(calm)).toContain('They never waited longer than 30 min')
})

test('it stays short, and in one line before the link, whatever people wrote', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.constantFrom(...locales), (title, text, locale) => {
      const actions = [{ text: text.repeat(50), owner: '', dueOn: '', status: 'open' as const }]
      const lines = writeSharing({ ...input, title, actions, locale }).split('\n')
      expect(lines).toHaveLength(2)
      expect(lines[0]?.length).toBeLessThan(1_000)
    }),
  )
})
