import type { SessionView } from '../connect/api.ts'
import type { SessionFields } from './new-session.ts'

type Settings = Pick<SessionView, 'locale' | 'timeZone' | 'cadence'> & {
  readonly session: Pick<SessionView['session'], 'anonymous'>
}

/** What a new review takes over from the one that it continues, as the form has it; the title is its own. */
export function carriedOver(view: Settings | null): Partial<SessionFields> {
  if (!view) return {}
  const { locale, timeZone, cadence, session } = view
  return {
    locale,
    timeZone,
    gap: String(cadence.gapMinutes),
    warn: String(cadence.warnMinutes),
    firstUpdate: String(cadence.firstUpdateMinutes),
    anonymous: session.anonymous,
  }
}
