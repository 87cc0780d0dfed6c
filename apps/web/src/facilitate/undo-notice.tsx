import { minute } from '@kraftline/core/time'
import { useState } from 'react'
import { useRoom } from '../connect/room.ts'
import { useServerNow } from '../connect/use-server-now.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { phaseWords } from './phase-words.ts'
import { useStep } from './use-command.ts'
import { useSession } from './use-session.ts'

/** For so long a change of phase can be taken back here; later in the menu. */
const offeredFor = minute

/** After a change of phase, the way back with the time that was left; facilitators alone have it. */
export function UndoNotice() {
  const { t } = useWords()
  const room = useRoom()
  const { session, isFacilitator } = useSession()
  const step = useStep()
  const now = useServerNow(room.control.time)
  const [hiddenSince, setHidden] = useState<number | null>(null)
  const { undo, phase } = session
  if (!isFacilitator || !undo || undo.since === hiddenSince) return null
  if (now - undo.since > offeredFor) return null
  const here = phase === 'closed' ? t('phase.closed') : t(phaseWords[phase].name)
  return (
    <div className="sign sign--undo">
      <span>{t('undo.moved', { name: here })}</span>
      <Button size="small" onClick={() => void step({ type: 'undo' })}>
        {t('undo.back', { name: t(phaseWords[undo.phase].name) })}
      </Button>
      <Button
        icon
        size="small"
        look="quiet"
        aria-label={t('undo.hide')}
        onClick={() => setHidden(undo.since)}
      >
        <span aria-hidden="true">×</span>
      </Button>
    </div>
  )
}
