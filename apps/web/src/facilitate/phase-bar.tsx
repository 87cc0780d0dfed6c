// Where starting a phase begins: the facilitator's click becomes a command in connect/control.ts.
import { type TimedPhase, timedPhases } from '@kraftline/core/play/phases'
import { useState } from 'react'
import { LinksDialog } from '../people/links-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { FacilitatorMenu } from './facilitator-menu.tsx'
import { HourDialog } from './hour-dialog.tsx'
import { phaseWords } from './phase-words.ts'
import type { RoomViewProps } from './room-view.ts'
import { useStep } from './use-command.ts'
import { useSession } from './use-session.ts'

const extension = 2

/** What runs the hour; only facilitators have it. */
export function FacilitatorControls({ view, onView }: RoomViewProps) {
  const { t } = useWords()
  const { phase } = useSession().session
  const [dialog, setDialog] = useState<'hour' | 'links' | 'close' | null>(null)
  const close = () => setDialog(null)
  if (phase === 'closed') return null
  return (
    <div className="controls">
      {phase === 'prepare' ? (
        <Button onClick={() => setDialog('links')}>{t('facilitate.links')}</Button>
      ) : (
        <ClockButtons />
      )}
      {view === 'prepare' ? (
        <Button look="primary" onClick={() => onView('board')}>
          {t('facilitate.toBoard')}
        </Button>
      ) : (
        <NextButton onClose={() => setDialog('close')} />
      )}
      <FacilitatorMenu
        onHour={() => setDialog('hour')}
        onLinks={() => setDialog('links')}
        onClose={() => setDialog('close')}
        onPrepare={() => onView('prepare')}
      />
      <HourDialog open={dialog === 'hour'} onClose={close} />
      <LinksDialog open={dialog === 'links'} onClose={close} />
      <CloseDialog open={dialog === 'close'} onClose={close} />
    </div>
  )
}

function ClockButtons() {
  const { t } = useWords()
  const { timer } = useSession().session
  const step = useStep()
  const isPaused = timer !== null && 'remainingMs' in timer
  return (
    <>
      <Button onClick={() => void step({ type: isPaused ? 'resume' : 'pause' })}>
        {isPaused ? t('facilitate.resume') : t('facilitate.pause')}
      </Button>
      <Button
        className="controls__extend"
        title={t('facilitate.extendLabel', { minutes: extension })}
        onClick={() => void step({ type: 'extend', minutes: extension })}
      >
        {t('facilitate.extend', { minutes: extension })}
      </Button>
    </>
  )
}

function NextButton({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const { session } = useSession()
  const step = useStep()
  if (session.phase === 'prepare') {
    return (
      <Button look="primary" onClick={() => void step({ type: 'begin' })}>
        {t('facilitate.begin')}
      </Button>
    )
  }
  const next = timedPhases[timedPhases.indexOf(session.phase as TimedPhase) + 1]
  return next ? (
    <Button look="primary" onClick={() => void step({ type: 'next' })}>
      {t('facilitate.next', { name: t(phaseWords[next].name) })}
    </Button>
  ) : (
    <Button look="primary" onClick={onClose}>
      {t('facilitate.close')}
    </Button>
  )
}
