import { hourBudget, minutesOver } from '@kraftline/core/play/budget'
import type { PhaseLength } from '@kraftline/core/play/phases'
import type { StateMessage } from '@kraftline/core/protocol/control'
import type { Instant } from '@kraftline/core/time'
import { useRoom } from '../connect/room.ts'
import { useServerNow } from '../connect/use-server-now.ts'
import { useWords } from '../words/use-words.tsx'
import { useCommand } from './use-command.ts'
import { useSession } from './use-session.ts'

/** The whole hour as it stands now, on this person's own clock face. */
export type HourNow = {
  readonly now: Instant
  /** The time of day at which the last phase ends. */
  readonly endsAt: string
  /** By how many minutes that is later than promised; negative: earlier. */
  readonly over: number
}

/** Follows the hour; with other lengths it tells what would be. */
export function useHour(): (phases?: readonly PhaseLength[]) => HourNow {
  const { locale } = useWords()
  const room = useRoom()
  const { session } = useSession()
  const now = useServerNow(room.control.time)
  const face = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  return (phases = session.phases) => {
    const hour: StateMessage = { ...session, phases }
    return {
      now,
      endsAt: face.format(now + hourBudget(hour, now).leftMs),
      over: minutesOver(hour, now),
    }
  }
}

/** Gives phases other lengths, one after the other; stops at the first that is refused. */
export function useSetMinutes(): (lengths: readonly PhaseLength[]) => Promise<boolean> {
  const command = useCommand()
  return async (lengths) => {
    for (const { name, minutes } of lengths) {
      if (!(await command({ type: 'setMinutes', phase: name, minutes }))) return false
    }
    return true
  }
}
