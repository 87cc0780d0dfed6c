import { askAgainAt, healthRound } from '@kraftline/core/play/health'
import { writeCalendar } from '@kraftline/core/report/calendar'
import { formatMomentsDay } from '@kraftline/core/report/moment'
import { type Instant, minute } from '@kraftline/core/time'
import { type Room, useRoom } from '../../connect/room.ts'
import { useSession } from '../../facilitate/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { type Say, useWords } from '../../words/use-words.tsx'
import { useMayFollowUp } from '../follow-up/use-may-follow-up.ts'
import { HealthCounts } from './health-counts.tsx'
import { HealthForm } from './health-form.tsx'
import './health.css'

/** The team's health at the end, and a month later: asked, counted, and put side by side. */
export function HealthCard() {
  const { t } = useWords()
  const room = useRoom()
  const { session } = useSession()
  const mayAnswer = useMayFollowUp()
  const { closedAt, health, mine } = session
  const round = healthRound(closedAt, room.control.time.now())
  const isLater = round === 'later' && mine?.health.later === null && mayAnswer
  return (
    <>
      <p className={isLater ? 'message message--good' : 'after__empty'}>
        {t(isLater ? 'health.later' : mayAnswer ? 'health.text' : 'health.watching')}
      </p>
      {mayAnswer && <HealthForm key={round} given={mine?.health[round] ?? null} />}
      <HealthCounts health={health} />
      {closedAt !== null && round === 'end' && <AskAgain closedAt={closedAt} />}
    </>
  )
}

/** When it is asked again, and a quarter of an hour for it in one's calendar. */
function AskAgain({ closedAt }: { closedAt: Instant }) {
  const { t, locale } = useWords()
  const room = useRoom()
  const at = askAgainAt(closedAt)
  const day = formatMomentsDay(at, { locale, timeZone: room.timeZone })
  return (
    <div className="health__again">
      <span>{t('health.remindOn', { day })}</span>
      <Button size="small" onClick={() => saveAskAgain(room, at, t)}>
        {t('health.remind')}
      </Button>
    </div>
  )
}

function saveAskAgain({ sessionId, title, control }: Room, start: Instant, t: Say): void {
  const text = writeCalendar({
    uid: `health-${sessionId}@kraftline`,
    stamp: control.time.now(),
    start,
    end: start + 15 * minute,
    title: t('health.remindTitle', { title }),
    text: t('health.remindText'),
    link: `${location.origin}/s/${sessionId}`,
    alarmBefore: 0,
  })
  saveFile({ name: 'team-health.ics', type: 'text/calendar', text })
}
