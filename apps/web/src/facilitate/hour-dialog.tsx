import {
  isTimed,
  type PhaseLength,
  type TimedPhase,
  timedPhases,
} from '@kraftline/core/play/phases'
import { remaining } from '@kraftline/core/play/timer'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../words/use-words.tsx'
import { clockFace } from './clock-face.ts'
import { Cuts } from './over-notice.tsx'
import { standingOf } from './phase-standing.ts'
import { phaseWords } from './phase-words.ts'
import { useStep } from './use-command.ts'
import { type HourNow, useHour, useSetMinutes } from './use-hour.ts'
import { useSession } from './use-session.ts'
import './hour-dialog.css'

/** The five phases with their lengths, and when the hour ends; facilitators change it here. */
export function HourDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords()
  const { isFacilitator, session } = useSession()
  const hour = useHour()()
  if (!open) return null
  return (
    <Dialog open onClose={onClose} title={t('hour.title')} text={<Ending hour={hour} />}>
      {isFacilitator && <Cuts />}
      {isFacilitator && session.phase !== 'closed' ? (
        <LengthsForm onClose={onClose} />
      ) : (
        <>
          <Lengths />
          <div className="dialog__actions">
            <Button onClick={onClose}>{t('common.close')}</Button>
          </div>
        </>
      )}
    </Dialog>
  )
}

function Ending({ hour: { endsAt, over } }: { hour: HourNow }) {
  const { t } = useWords()
  const { phase } = useSession().session
  const [time, minutes] = [endsAt, Math.abs(over)]
  if (phase === 'closed') return t('phase.closed')
  if (phase === 'prepare') return t('hour.ifNow', { time })
  if (over > 0) return t('hour.late', { time, minutes })
  return over < 0 ? t('hour.early', { time, minutes }) : t('hour.onTime', { time })
}

type Drafts = Readonly<Partial<Record<TimedPhase, string>>>

function LengthsForm({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const { session } = useSession()
  const setMinutes = useSetMinutes()
  const hourWith = useHour()
  const [drafts, setDrafts] = useState<Drafts>({})
  const changed = readDrafts(session.phases, drafts)
  const isWrong = changed === null
  const lengths = session.phases.map(
    (known) => changed?.find(({ name }) => name === known.name) ?? known,
  )
  const hasChanged = isWrong || changed.length > 0
  const save = async () => {
    if (changed && (await setMinutes(changed))) onClose()
  }
  return (
    <form
      className="lengths__form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Lengths
        lengths={lengths}
        drafts={drafts}
        onDraft={(phase, text) => setDrafts({ ...drafts, [phase]: text })}
      />
      <p className="lengths__preview" aria-live="polite">
        {isWrong && t('hour.range')}
        {!isWrong && hasChanged && t('hour.preview', { time: hourWith(lengths).endsAt })}
      </p>
      <div className="dialog__actions">
        <Button onClick={onClose}>{t(hasChanged ? 'hour.cancel' : 'common.close')}</Button>
        {hasChanged && (
          <Button type="submit" look="primary" disabled={isWrong}>
            {t('hour.save')}
          </Button>
        )}
      </div>
    </form>
  )
}

/** The lengths that differ from the present ones; null while one of them cannot be read. */
function readDrafts(phases: readonly PhaseLength[], drafts: Drafts): readonly PhaseLength[] | null {
  const typed = phases.map(({ name, minutes }) => {
    const draft = drafts[name]
    return { name, minutes: draft === undefined ? minutes : Number(draft), was: minutes }
  })
  if (typed.some(({ minutes }) => !Number.isInteger(minutes) || minutes < 1 || minutes > 240)) {
    return null
  }
  return typed
    .filter(({ minutes, was }) => minutes !== was)
    .map(({ name, minutes }) => ({ name, minutes }))
}

type LengthsProps = {
  lengths?: readonly PhaseLength[]
  drafts?: Drafts
  onDraft?: (phase: TimedPhase, text: string) => void
}

function Lengths({ lengths, drafts = {}, onDraft }: LengthsProps) {
  const { t } = useWords()
  const { session } = useSession()
  const all = lengths ?? session.phases
  return (
    <ol className="lengths__phases">
      {timedPhases.map((phase, index) => {
        const standing = standingOf(session, phase)
        const minutes = all.find(({ name }) => name === phase)?.minutes ?? 0
        const said = standing === 'next' ? null : t(`hour.${standing}`)
        return (
          <li key={phase} className={`lengths__phase lengths__phase--${standing}`}>
            <span className="lengths__number" aria-hidden="true">
              {index + 1}
            </span>
            <span className="lengths__name">
              {t(phaseWords[phase].name)} {said && <small>{said}</small>}
            </span>
            {standing === 'now' && <Running canExtend={onDraft !== undefined} />}
            {standing === 'next' && onDraft ? (
              <input
                className="input lengths__minutes"
                inputMode="numeric"
                aria-label={t('hour.minutesFor', { name: t(phaseWords[phase].name) })}
                value={drafts[phase] ?? minutes}
                onChange={(event) => onDraft(phase, event.currentTarget.value)}
              />
            ) : (
              <span className="lengths__fixed">{minutes}</span>
            )}
            <span className="lengths__unit">{t('hour.min')}</span>
          </li>
        )
      })}
      <li className="lengths__phase lengths__phase--total">
        <span className="lengths__name">{t('hour.total')}</span>
        <span className="lengths__fixed">{all.reduce((sum, { minutes }) => sum + minutes, 0)}</span>
        <span className="lengths__unit">{t('hour.min')}</span>
      </li>
    </ol>
  )
}

const extensions = [2, 5]

/** What is left of the present phase, and more of it. */
function Running({ canExtend }: { canExtend: boolean }) {
  const { t } = useWords()
  const { session } = useSession()
  const { now } = useHour()()
  const step = useStep()
  if (!isTimed(session.phase)) return null
  const left = remaining(session.timer, now) ?? 0
  const word = left < 0 ? 'hour.overtime' : 'hour.left'
  return (
    <span className="lengths__running">
      {t(word, { time: clockFace(Math.abs(left)) })}
      {canExtend &&
        extensions.map((minutes) => (
          <Button
            key={minutes}
            size="small"
            title={t('facilitate.extendLabel', { minutes })}
            onClick={() => void step({ type: 'extend', minutes })}
          >
            {t('facilitate.extend', { minutes })}
          </Button>
        ))}
    </span>
  )
}
