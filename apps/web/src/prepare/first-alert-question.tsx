import { setIncident } from '@kraftline/core/board/edit-incident'
import type { IncidentOnBoard } from '@kraftline/core/board/snapshot-types'
import { formatMoment } from '@kraftline/core/report/moment'
import { useRoom } from '../connect/room.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { MomentField } from './moment-field.tsx'

/**
 * Asks when the first alert really was, for as long as only a file has said so: a status page knows
 * when somebody first posted, and the silence before that is the one that matters most.
 */
export function FirstAlertQuestion({ incident }: { incident: IncidentOnBoard }) {
  const { t, locale } = useWords()
  const { board, timeZone } = useRoom()
  const { start, end, startConfirmed } = incident
  if (start === null || startConfirmed) return null
  const time = formatMoment(start, { locale, timeZone })
  return (
    <section className="first-alert" aria-labelledby="first-alert">
      <h3 id="first-alert">{t('prepare.firstAlert.heading')}</h3>
      <p>{t('prepare.firstAlert.text', { time })}</p>
      <div className="first-alert__ways">
        <MomentField
          label={t('prepare.firstAlert.earlier')}
          placeholder={t('prepare.firstAlert.placeholder')}
          value={null}
          context={{ zone: timeZone, near: start, lean: 'before' }}
          onTime={(at) => {
            if (at === null) return null
            if (end !== null && at > end) return { kind: 'end-before-start' }
            setIncident(board.doc, { start: at })
            return null
          }}
        />
        <Button onClick={() => setIncident(board.doc, { start })}>
          {t('prepare.firstAlert.then')}
        </Button>
      </div>
    </section>
  )
}
