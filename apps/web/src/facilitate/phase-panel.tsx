import { questionAt } from '@kraftline/core/play/prompts'
import { useState } from 'react'
import { useRoom } from '../connect/room.ts'
import { useServerNow } from '../connect/use-server-now.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { phaseWords, questionWords } from './phase-words.ts'
import { useCommand } from './use-command.ts'
import { useSession } from './use-session.ts'

/** What the phase is for, what the facilitator may read aloud, and a question when writing stalls. */
export function PhasePanel() {
  const { t } = useWords()
  const { session, isFacilitator } = useSession()
  const [isOpen, setOpen] = useState(true)
  if (session.phase === 'closed') return null
  const words = phaseWords[session.phase]
  const waits = session.phase === 'prepare' && isFacilitator
  const purpose = waits ? 'prepare.purposeFacilitator' : words.purpose
  if (!isOpen) {
    return (
      <section className="phase-panel phase-panel--folded panel panel--floating">
        <Button size="small" look="quiet" onClick={() => setOpen(true)} aria-expanded={false}>
          {t('facilitate.showPanel')}
        </Button>
        <Question />
      </section>
    )
  }
  return (
    <section className="phase-panel panel panel--floating" aria-labelledby="phase-heading">
      <header className="phase-panel__head">
        <h2 id="phase-heading">{t(words.heading)}</h2>
        <Button size="small" look="quiet" onClick={() => setOpen(false)} aria-expanded={true}>
          {t('facilitate.hidePanel')}
        </Button>
      </header>
      <p className="phase-panel__purpose">{t(purpose)}</p>
      {words.aloud && (
        <blockquote className="phase-panel__aloud">
          {isFacilitator && <span className="phase-panel__cue">{t('facilitate.aloud')}</span>}
          {t(words.aloud)}
        </blockquote>
      )}
      <Question />
    </section>
  )
}

/** One of the eight questions, when nobody has written for a while; all see the same one. */
function Question() {
  const { t } = useWords()
  const room = useRoom()
  const { session, isFacilitator } = useSession()
  const command = useCommand()
  const now = useServerNow(room.control.time)
  if (session.phase !== 'evaluate') return null
  const shown = questionAt(session, now)
  const key = shown === null ? undefined : questionWords[shown]
  return (
    <div className="question" aria-live="polite">
      {key && (
        <>
          <span className="phase-panel__cue">{t('facilitate.question')}</span>
          <p className="question__text">{t(key)}</p>
        </>
      )}
      {isFacilitator && (
        <div className="question__acts">
          <Button size="small" onClick={() => void command({ type: 'askQuestion' })}>
            {t(key ? 'facilitate.nextQuestion' : 'facilitate.askQuestion')}
          </Button>
          {key && (
            <Button
              size="small"
              look="quiet"
              onClick={() => void command({ type: 'dismissQuestion' })}
            >
              {t('facilitate.dismissQuestion')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
