import { setIncident } from '@kraftline/core/board/edit-incident'
import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import { formatMoment } from '@kraftline/core/report/moment'
import type { Instant } from '@kraftline/core/time'
import { useRoom } from '../connect/room.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { FirstAlertForm } from './first-alert-form.tsx'
import { MomentField } from './moment-field.tsx'
import { setEnd } from './set-times.ts'

type TrueTimesProps = {
  board: BoardSnapshot
  onSketch: (incident: { start?: Instant; end?: Instant } | null) => void
}

/**
 * Asks what no file can answer: when the first alert really was, and when it was really over. A status
 * page knows when somebody posted, and the silence before that is the one that matters most.
 */
export function TrueTimes({ board, onSketch }: TrueTimesProps) {
  const { t, locale } = useWords()
  const room = useRoom()
  const { doc } = room.board
  const { incident } = board
  const { start, end, startConfirmed, endConfirmed } = incident
  const zone = room.timeZone
  const say = (at: Instant) => formatMoment(at, { locale, timeZone: zone })
  const asksStart = start !== null && !startConfirmed
  const asksEnd = end !== null && !endConfirmed
  if (!asksStart && !asksEnd) return null
  return (
    <div className="true-times">
      {asksStart && (
        <section id="true-start" className="first-alert" aria-labelledby="first-alert">
          <h3 id="first-alert">{t('prepare.firstAlert.heading')}</h3>
          <p>{t('prepare.firstAlert.text', { time: say(start) })}</p>
          <FirstAlertForm incident={incident} onSketch={onSketch} />
        </section>
      )}
      {asksEnd && (
        <section className="first-alert" aria-labelledby="true-end">
          <h3 id="true-end">{t('prepare.trueEnd.heading')}</h3>
          <p>{t('prepare.trueEnd.text', { time: say(end) })}</p>
          <div className="first-alert__ways">
            <MomentField
              label={t('prepare.trueEnd.other')}
              placeholder={t('prepare.firstAlert.placeholder')}
              value={null}
              context={{ zone, near: end, lean: 'before' }}
              onTime={(at) => (at === null ? null : setEnd(doc, incident, at))}
              onSketch={(at) => onSketch(at === null ? null : { end: at })}
            />
            <Button onClick={() => setIncident(doc, { end })}>{t('prepare.trueEnd.then')}</Button>
          </div>
        </section>
      )}
    </div>
  )
}
