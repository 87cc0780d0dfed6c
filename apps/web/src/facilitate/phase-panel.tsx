import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { Cue } from './cue.tsx'
import { OverNotice } from './over-notice.tsx'
import { phaseWords } from './phase-words.ts'
import { Question } from './question.tsx'
import { useSession } from './use-session.ts'
import './phase-panel.css'

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
        <Prompts />
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
      <Prompts />
    </section>
  )
}

/** What comes up by itself, whether the rest is folded away or not. */
function Prompts() {
  return (
    <>
      <Cue />
      <OverNotice />
      <Question />
    </>
  )
}
