import { readTypedTime, type TypedTimeProblem } from '@kraftline/core/incident/typed-time'
import { err, ok, type Result } from '@kraftline/core/result'
import { type Instant, minute } from '@kraftline/core/time'
import { useState } from 'react'
import { keptSecrets, linkOf } from '../../connect/links.ts'
import { useRoom } from '../../connect/room.ts'
import { useSession } from '../../facilitate/use-session.ts'

/** What is asked for an invitation. The day and the hour are kept in this browser alone. */
export type InvitationFields = {
  readonly day: string
  readonly time: string
  readonly zone: string
  readonly who: string
  readonly link: string
}

export type Invitation = {
  readonly form: InvitationFields
  readonly change: (patch: Partial<InvitationFields>) => void
  readonly zone: string
  /** The incident's, and that of whoever invites. */
  readonly zones: readonly string[]
  /** When it takes place; null while nobody has said. */
  readonly hour: Result<{ start: Instant; end: Instant }, TypedTimeProblem | null>
  /** Says which of two times was meant. */
  readonly choose: (at: Instant) => void
}

/** The invitation as it is being written. */
export function useInvitation(): Invitation {
  const { sessionId, timeZone } = useRoom()
  const { session } = useSession()
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const zones = [...new Set([timeZone, own])]
  const [form, setForm] = useState<InvitationFields>(() => {
    const secret = keptSecrets(sessionId).participant
    const link = secret ? linkOf(sessionId, secret) : ''
    return { day: '', time: '', zone: own, who: '', ...readKept(keyOf(sessionId)), link }
  })
  const [chosen, setChosen] = useState<Instant | null>(null)
  const zone = zones.includes(form.zone) ? form.zone : timeZone
  const minutes = session.phases.reduce((sum, phase) => sum + phase.minutes, 0)
  const read = readHour(form, zone, chosen)
  return {
    form,
    zone,
    zones,
    hour: read.ok ? ok({ start: read.value, end: read.value + minutes * minute }) : read,
    choose: setChosen,
    change(patch) {
      const next = { ...form, ...patch }
      setForm(next)
      setChosen(null)
      const { link, ...kept } = next
      localStorage.setItem(keyOf(sessionId), JSON.stringify(kept))
    },
  }
}

function readHour(
  { day, time }: InvitationFields,
  zone: string,
  chosen: Instant | null,
): Result<Instant, TypedTimeProblem | null> {
  if (day === '' || time === '') return err(null)
  const read = readTypedTime(`${day} ${time}`, { zone, near: 0, lean: 'same-day' })
  return !read.ok && chosen !== null ? ok(chosen) : read
}

function keyOf(sessionId: string): string {
  return `kraftline-invitation-${sessionId}`
}

/** What was said the last time; anything may be written there. */
function readKept(key: string): Partial<InvitationFields> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    const texts = Object.entries(kept).filter(([, value]) => typeof value === 'string')
    return Object.fromEntries(texts)
  } catch {
    return {}
  }
}
