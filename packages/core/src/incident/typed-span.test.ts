import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTypedSpan } from './typed-span.ts'

const at = (iso: string) => Date.parse(iso)
const day = { zone: 'UTC', near: at('2018-10-21T22:52:00Z') }
const evening = { from: at('2018-10-21T23:05:00Z'), to: at('2018-10-22T00:20:00Z') }

test('how long something took, as minutes or as two times', () => {
  expect(readTypedSpan('45 min', day)).toEqual({ ok: true, value: { minutes: 45 } })
  expect(readTypedSpan('1 h 20', day)).toEqual({ ok: true, value: { minutes: 80 } })
  for (const text of [
    '23:05–00:20',
    '23:05 - 00:20',
    '23:05-00:20',
    '11:05 pm – 12:20 am',
    '23h05 → 0h20',
    'from 23:05 to 00:20',
    'de 23 h 05 à 0 h 20',
    'с 23:05 до 00:20',
    '23:05 until +1 h 15',
    '21 octobre à 23:05 à 22 octobre à 00:20',
    '2018-10-21 23:05 – 2018-10-22 00:20',
  ]) {
    expect(readTypedSpan(text, day), text).toEqual({ ok: true, value: evening })
  }
})

test('what is no span is not guessed at', () => {
  for (const text of ['', 'long', '23:05–', '– 23:05', 'a-b']) {
    expect(readTypedSpan(text, day), text).toEqual({ ok: false, error: { kind: 'unreadable' } })
  }
  expect(readTypedSpan('23:20–23:05', day)).toEqual({ ok: false, error: { kind: 'backwards' } })
})

test('an end that clocks showed twice is asked for by itself, and then taken', () => {
  const night = { zone: 'America/New_York', near: at('2026-11-01T04:30:00Z') }
  const [first, second] = [at('2026-11-01T05:30:00Z'), at('2026-11-01T06:30:00Z')]
  const asked = { kind: 'ambiguous', choices: [first, second] }
  expect(readTypedSpan('00:45–01:30', night)).toEqual({ ok: false, error: { ...asked, end: 'to' } })
  expect(readTypedSpan('00:45–01:30', night, { to: second })).toEqual({
    ok: true,
    value: { from: at('2026-11-01T04:45:00Z'), to: second },
  })
  const twice = readTypedSpan('01:30–01:45', night, { from: first })
  expect(twice).toMatchObject({ ok: false, error: { kind: 'ambiguous', end: 'to' } })
})

test('whatever is typed is read or refused, and a span that is read never ends before it begins', () => {
  const aWord = fc.constantFrom('23:05', '–', 'to', '+20 min', '22 oct', '0:10', '-', '5 pm', 'à')
  fc.assert(
    fc.property(fc.array(aWord, { maxLength: 6 }), (words) => {
      const span = readTypedSpan(words.join(' '), day)
      if (span.ok && 'from' in span.value) {
        expect(span.value.to).toBeGreaterThanOrEqual(span.value.from)
      }
    }),
  )
})
