import { absenceAt } from '@kraftline/core/play/absence'
import { formatDuration } from '@kraftline/core/report/duration'
import { type Instant, type Millis, minute, second } from '@kraftline/core/time'
import { useRoom } from '../connect/room.ts'
import { useServerNow } from '../connect/use-server-now.ts'
import { useSession } from '../facilitate/use-session.ts'
import { useWords } from '../words/use-words.tsx'
import { Notice } from './notice.tsx'
import { StandIn } from './stand-in.tsx'

/** The facilitator's connection is gone: for how long, and from a minute on who may stand in. */
export function AwayNotice({ since }: { since: Instant }) {
  const { t } = useWords()
  const room = useRoom()
  const { access } = useSession()
  const now = useServerNow(room.control.time)
  const sayAway = useSayAway()
  const absence = absenceAt(since, now)
  if (!absence) return null
  const { forMs, mayTakeOver } = absence
  const mayStandIn = mayTakeOver && access === 'participant'
  return (
    <Notice acts={mayStandIn && <StandIn />}>
      <p>
        <strong aria-hidden="true">{sayAway(forMs)}</strong>
        {/* Heard once, and not again with every second that passes. */}
        <span className="visually-hidden">{sayAway(mayTakeOver ? minute : 15 * second)}</span>
      </p>
      <p>{t(mayStandIn ? 'people.awayLong' : 'people.awayCalm')}</p>
    </Notice>
  )
}

function useSayAway(): (forMs: Millis) => string {
  const { t, locale } = useWords()
  const { session } = useSession()
  const away = session.people.filter(({ access }) => access === 'facilitator')
  const names = new Intl.ListFormat(locale).format(away.map(({ name }) => name))
  return (forMs) => {
    const time = formatDuration(forMs, locale, { seconds: true })
    if (away.length === 0) return t('people.awayNobody', { time })
    return t('people.away', { names, count: away.length, time })
  }
}
