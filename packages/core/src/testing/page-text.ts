import type { CommunicationKind } from '../incident/incident.ts'
import { wallClockOf } from '../incident/zone.ts'
import type { Instant } from '../time.ts'

type Sent = { readonly time: Instant; readonly kind: CommunicationKind; readonly text: string }

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const statuses = {
  update: 'Update',
  internal: 'Update',
  resolution: 'Resolved',
  postmortem: 'Postmortem',
}

/** An incident as a status page shows it, the newest message first, its times in UTC and without seconds. */
export function writePageText(title: string, messages: readonly Sent[]): string {
  const shown = messages.map(({ time, kind, text }) => {
    const { year, month, day, hour, minute } = wallClockOf(time, 'UTC')
    const [hh, mm] = [hour, minute].map((part) => String(part).padStart(2, '0'))
    return `${statuses[kind]} - ${text}\n${months[month - 1]} ${day}, ${year} - ${hh}:${mm} UTC`
  })
  return [title, ...shown.toReversed()].join('\n\n')
}
