import { type Instant, type Millis, minute } from '../time.ts'
import { asAddress, escapeText, writeIcalendar, writeUtc } from './icalendar.ts'

/** An hour in somebody's calendar. */
export type CalendarEvent = {
  /** Stays when the event is moved, so that a calendar replaces it rather than showing both. */
  readonly uid: string
  /** When this was written down. */
  readonly stamp: Instant
  readonly start: Instant
  readonly end: Instant
  readonly title: string
  readonly text: string
  /** An address to open; also where it takes place. */
  readonly link: string
  /** How long before the start people are reminded. */
  readonly alarmBefore: Millis
}

/** Writes an event as an iCalendar file (RFC 5545), its times in UTC. */
export function writeCalendar(event: CalendarEvent): string {
  const { uid, stamp, start, end, title, text, link, alarmBefore } = event
  return writeIcalendar([
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${writeUtc(stamp)}`,
    `DTSTART:${writeUtc(start)}`,
    `DTEND:${writeUtc(end)}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(text)}`,
    ...(link ? [`LOCATION:${escapeText(link)}`, `URL:${asAddress(link)}`] : []),
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(title)}`,
    `TRIGGER:-PT${Math.max(0, Math.round(alarmBefore / minute))}M`,
    'END:VALARM',
    'END:VEVENT',
  ])
}
