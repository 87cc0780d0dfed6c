import { setIncident } from '@kraftline/core/board/edit-incident'
import type { IncidentOnBoard } from '@kraftline/core/board/snapshot-types'
import type { Instant } from '@kraftline/core/time'
import { useRoom } from '../connect/room.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { MomentField } from './moment-field.tsx'
import { setStart } from './set-times.ts'
import './imports/imports.css'
import './prepare.css'

type FirstAlertFormProps = {
  incident: IncidentOnBoard
  onSketch?: (incident: { start: Instant } | null) => void
}

/** Takes the moment of the first alert, or that it really was when the file says. */
export function FirstAlertForm({ incident, onSketch }: FirstAlertFormProps) {
  const { t } = useWords()
  const room = useRoom()
  const { doc } = room.board
  const { start } = incident
  if (start === null) return null
  return (
    <div className="first-alert__ways">
      <MomentField
        label={t('prepare.firstAlert.earlier')}
        placeholder={t('prepare.firstAlert.placeholder')}
        value={null}
        context={{ zone: room.timeZone, near: start, lean: 'before' }}
        onTime={(at) => (at === null ? null : setStart(doc, incident, at))}
        onSketch={(at) => onSketch?.(at === null ? null : { start: at })}
      />
      <Button onClick={() => setIncident(doc, { start })}>{t('prepare.firstAlert.then')}</Button>
    </div>
  )
}
