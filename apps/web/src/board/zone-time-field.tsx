import { instantOf, wallClockOf } from '@kraftline/core/incident/zone'
import type { Instant } from '@kraftline/core/time'
import { useState } from 'react'
import { TextField } from '../ui/field.tsx'

type ZoneTimeFieldProps = {
  label: string
  value: Instant
  zone: string
  disabled?: boolean
  autoFocus?: boolean
  onTime: (at: Instant) => void
}

/** A moment, shown and typed as clocks in the incident's zone have it. */
export function ZoneTimeField({ value, zone, onTime, ...rest }: ZoneTimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextField
      {...rest}
      type="datetime-local"
      value={typed ?? typedOf(value, zone)}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        const at = instantOfTyped(event.currentTarget.value, zone)
        if (at !== null) onTime(at)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}

const pad = (part: number, length = 2) => String(part).padStart(length, '0')

function typedOf(at: Instant, zone: string): string {
  const { year, month, day, hour, minute } = wallClockOf(at, zone)
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}`
}

/** A place on the line need not tell the two hours apart when clocks go back: the first is taken. */
function instantOfTyped(text: string, zone: string): Instant | null {
  const parts = /^(\d{4,})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(text)?.slice(1).map(Number)
  if (!parts) return null
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts
  const at = instantOf({ year, month, day, hour, minute, second: 0, ms: 0 }, zone, 0)
  return at.ok ? at.value : null
}
