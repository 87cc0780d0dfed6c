import fc from 'fast-check'
import ICAL from 'ical.js'
import { encodeUtf8 } from 'lib0/string'
import { expect, test } from 'vitest'
import { anyText } from '../testing/any-text.ts'
import { hour, minute } from '../time.ts'
import { type CalendarEvent, writeCalendar } from './calendar.ts'

const event: CalendarEvent = {
  uid: 'session-abc@kraftline',
  stamp: Date.parse('2026-03-01T09:00:00Z'),
  start: Date.parse('2026-03-12T13:00:00Z'),
  end: Date.parse('2026-03-12T14:00:00Z'),
  title: 'How we told customers; sign-in, 12 March',
  text: 'What you sent, with its time:\n– posts\\mails\nСтраница статуса: всё, что мы говорили клиентам, строка за строкой',
  link: 'https://kraftline.example.org/s/abc#secret',
  alarmBefore: 10 * minute,
}

/** As a calendar reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const found = calendar.getFirstSubcomponent('vevent')
  if (!found) throw new Error('no event')
  const { uid, summary, description, location, startDate, endDate } = new ICAL.Event(found)
  const alarm = found.getFirstSubcomponent('valarm')
  return {
    uid,
    title: summary,
    text: description,
    location,
    start: startDate.toJSDate().getTime(),
    end: endDate.toJSDate().getTime(),
    link: String(found.getFirstPropertyValue('url')),
    stamp: found.getFirstPropertyValue('dtstamp'),
    trigger: String(alarm?.getFirstPropertyValue('trigger')),
    action: String(alarm?.getFirstPropertyValue('action')),
  }
}

test('a calendar reads the hour back as it was written', () => {
  const { uid, title, text, link, start, end } = event
  const seen = read(writeCalendar(event))
  expect(seen).toMatchObject({ uid, title, text, link, start, end, location: link })
  expect(String(seen.stamp)).toBe('2026-03-01T09:00:00Z')
  expect(seen).toMatchObject({ action: 'DISPLAY', trigger: '-PT10M' })
})

test('every line ends as the standard says and is at most 75 bytes long, whatever the language', () => {
  const text = writeCalendar({ ...event, title: 'Очень длинный заголовок '.repeat(9) })
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  const lines = text.split('\r\n')
  expect(lines.some((line) => line.includes('\n'))).toBe(false)
  for (const line of lines) expect(encodeUtf8(line).length).toBeLessThanOrEqual(75)
})

test('whatever a title and a text hold, they are read back, and nothing else comes into the file', () => {
  const line = anyText.map((text) => text.toWellFormed().replaceAll(/\p{Cc}/gu, ''))
  const lines = fc.array(line, { maxLength: 4 }).map((all) => all.join('\n'))
  fc.assert(
    fc.property(line, lines, fc.nat(48), (title, text, hours) => {
      const written = writeCalendar({ ...event, title, text, end: event.start + hours * hour })
      const seen = read(written)
      expect([seen.title, seen.text]).toEqual([title, text])
      expect(written.match(/^BEGIN:/gm)).toHaveLength(3)
    }),
  )
})

test('a text can’t smuggle a property in: breaks and control characters stay text or go', () => {
  const written = writeCalendar({
    ...event,
    title: 'A\r\nATTENDEE:mailto:x@example.org\u0000',
    link: 'https://example.org/\r\nATTENDEE:x',
  })
  expect(written).not.toMatch(/^ATTENDEE/m)
})
