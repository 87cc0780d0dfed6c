import { err, ok, type Result } from '../result.ts'
import { type Instant, type Millis, minute } from '../time.ts'
import { instantInUtc, isOnCalendar, type WallClock } from './wall-clock.ts'
import { instantOf, isTimeZone, type WallClockRefusal } from './zone.ts'

/** A time zone as it stands behind a time: an offset, a place, or a short name that several places share. */
export type WrittenZone =
  | { readonly kind: 'offset'; readonly offset: Millis }
  | { readonly kind: 'place'; readonly name: string }
  | { readonly kind: 'shared'; readonly name: string; readonly meanings: readonly Meaning[] }

type Meaning = { readonly place: string; readonly offset: Millis }

/** Hours from UTC of short names that mean one thing on status pages. */
const offsets: Readonly<Record<string, number>> = {
  ...{ utc: 0, gmt: 0, z: 0, wet: 0, west: 1, cet: 1, cest: 2, met: 1, mest: 2, eet: 2, eest: 3 },
  ...{ msk: 3, мск: 3, trt: 3, pst: -8, pdt: -7, mst: -7, mdt: -6, cdt: -5, est: -5, edt: -4 },
  ...{ adt: -3, akst: -9, akdt: -8, hst: -10, brt: -3, art: -3, nst: -3.5, ndt: -2.5 },
  ...{ sast: 2, eat: 3, wat: 1, cat: 2, pkt: 5, ict: 7, wib: 7, sgt: 8, hkt: 8, pht: 8, awst: 8 },
  ...{ jst: 9, kst: 9, acst: 9.5, acdt: 10.5, aest: 10, aedt: 11, nzst: 12, nzdt: 13 },
}
/** Names of a place's time, whatever the season. */
const places: Readonly<Record<string, string>> = {
  pt: 'America/Los_Angeles',
  mt: 'America/Denver',
  ct: 'America/Chicago',
  et: 'America/New_York',
}
const hours = (count: number): Millis => count * 60 * minute
const shared: Readonly<Record<string, readonly Meaning[]>> = {
  cst: [
    { place: 'America/Chicago', offset: hours(-6) },
    { place: 'Asia/Shanghai', offset: hours(8) },
  ],
  ist: [
    { place: 'Asia/Kolkata', offset: hours(5.5) },
    { place: 'Asia/Jerusalem', offset: hours(2) },
    { place: 'Europe/Dublin', offset: hours(1) },
  ],
  bst: [
    { place: 'Europe/London', offset: hours(1) },
    { place: 'Asia/Dhaka', offset: hours(6) },
  ],
  ast: [
    { place: 'America/Halifax', offset: hours(-4) },
    { place: 'Asia/Riyadh', offset: hours(3) },
  ],
}

const numeric = /^(?:utc|gmt)?\s?([+\-−])(\d{1,2})(?::?([0-5]\d))?(?![\d:])/
const named = /^[a-z]+(?:_[a-z]+)*(?:\/[a-z_+-]+\d*)+|^[a-zмск]{1,5}(?![\p{L}\d/])/u

/** Reads a zone where a text in lower case begins with one, and says what comes after it. */
export function takeZone(text: string): { zone: WrittenZone; rest: string } | null {
  const start = text.replace(/^[\s,]*[([]?\s*/, '')
  const sign = numeric.exec(start)
  if (sign) {
    const distance = hours(Number(sign[2])) + Number(sign[3] ?? 0) * minute
    if (distance > hours(15)) return null
    const offset = sign[1] === '+' ? distance : -distance
    return { zone: { kind: 'offset', offset }, rest: afterZone(start, sign[0]) }
  }
  const [name] = named.exec(start) ?? []
  const zone = name === undefined ? null : zoneNamed(name)
  return name !== undefined && zone ? { zone, rest: afterZone(start, name) } : null
}

function afterZone(start: string, zone: string): string {
  return start.slice(zone.length).replace(/^\s*[)\]]/, '')
}

function zoneNamed(name: string): WrittenZone | null {
  const offset = Object.hasOwn(offsets, name) ? offsets[name] : undefined
  if (offset !== undefined) return { kind: 'offset', offset: hours(offset) }
  const place = Object.hasOwn(places, name) ? places[name] : undefined
  if (place !== undefined) return { kind: 'place', name: place }
  const meanings = Object.hasOwn(shared, name) ? shared[name] : undefined
  if (meanings) return { kind: 'shared', name, meanings }
  return name.includes('/') && isTimeZone(name) ? { kind: 'place', name } : null
}

/** Finds when clocks in a written zone show something; a name that several share is decided by where `near` is, or refused. */
export function instantInWritten(
  wall: WallClock,
  written: WrittenZone | null,
  near: string,
): Result<Instant, WallClockRefusal | { readonly kind: 'shared-zone' }> {
  if (written === null) return instantOf(wall, near)
  if (written.kind === 'place') return instantOf(wall, written.name)
  if (!isOnCalendar(wall)) return err({ kind: 'does-not-exist' })
  const offset = written.kind === 'offset' ? written.offset : meantNear(written.meanings, near)
  return offset === null ? err({ kind: 'shared-zone' }) : ok(instantInUtc(wall) - offset)
}

/** The one meaning that fits the place itself, else its part of the world. */
function meantNear(meanings: readonly Meaning[], near: string): Millis | null {
  const area = near.split('/', 1)[0]
  const here = meanings.find(({ place }) => place === near)
  const around = meanings.filter(({ place }) => place.split('/', 1)[0] === area)
  const [only, another] = here ? [here] : around
  return only && !another ? only.offset : null
}
