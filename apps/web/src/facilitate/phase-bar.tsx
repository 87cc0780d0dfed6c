// Where starting a phase begins: the facilitator's click becomes a command in connect/control.ts.
import { type TimedPhase, timedPhases } from '@kraftline/core/play/phases'
import { useState } from 'react'
import { LinksDialog } from '../people/links-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { Menu, type MenuItem } from '../ui/menu.tsx'
import { useWords } from '../words/use-words.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { phaseWords } from './phase-words.ts'
import type { RoomViewProps } from './room-view.ts'
import { useCommand, useStep } from './use-command.ts'
import { useSession } from './use-session.ts'

const extension = 2

/** The five phases in their order: what is done, where everybody is, what comes. */
export function PhaseSteps() {
  const { t } = useWords()
  const { session } = useSession()
  const here = timedPhases.indexOf(session.phase as TimedPhase)
  return (
    <ol className="steps" aria-label={t('phase.steps')}>
      {timedPhases.map((phase, index) => {
        const name = t(phaseWords[phase].name)
        const isDone = session.phase === 'closed' || index < here
        const state = index === here ? 'now' : isDone ? 'done' : 'next'
        return (
          <li
            key={phase}
            className={`steps__step steps__step--${state}`}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <span className="steps__number" aria-hidden="true">
              {state === 'done' ? '✓' : index + 1}
            </span>
            <span className="steps__name">
              {state === 'done' ? <DoneName name={name} /> : name}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function DoneName({ name }: { name: string }) {
  const { t } = useWords()
  return (
    <>
      <span aria-hidden="true">{name}</span>
      <span className="visually-hidden">{t('phase.done', { name })}</span>
    </>
  )
}

/** What runs the hour; only facilitators have it. */
export function FacilitatorControls({ view, onView }: RoomViewProps) {
  const { t } = useWords()
  const { session } = useSession()
  const step = useStep()
  const [dialog, setDialog] = useState<'links' | 'close' | null>(null)
  const { phase, timer } = session
  if (phase === 'closed') return null
  const isPaused = timer !== null && 'remainingMs' in timer
  return (
    <div className="controls">
      {phase !== 'prepare' && (
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
      )}
      {phase === 'prepare' && (
        <Button onClick={() => setDialog('links')}>{t('facilitate.links')}</Button>
      )}
      {view === 'prepare' ? (
        <Button look="primary" onClick={() => onView('board')}>
          {t('facilitate.toBoard')}
        </Button>
      ) : (
        <NextButton onClose={() => setDialog('close')} />
      )}
      <MoreMenu
        onLinks={() => setDialog('links')}
        onClose={() => setDialog('close')}
        onPrepare={() => onView('prepare')}
      />
      <LinksDialog open={dialog === 'links'} onClose={() => setDialog(null)} />
      <CloseDialog open={dialog === 'close'} onClose={() => setDialog(null)} />
    </div>
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

type MoreProps = { onLinks: () => void; onClose: () => void; onPrepare: () => void }

function MoreMenu({ onLinks, onClose, onPrepare }: MoreProps) {
  const { t } = useWords()
  const { session } = useSession()
  const step = useStep()
  const command = useCommand()
  const here = timedPhases.indexOf(session.phase as TimedPhase)
  const jumps: MenuItem[] = timedPhases.flatMap((phase, index) =>
    here < 0 || index === here
      ? []
      : [
          {
            label: t(index < here ? 'facilitate.previous' : 'facilitate.goTo', {
              name: t(phaseWords[phase].name),
            }),
            onSelect: () => void step({ type: 'goTo', phase }),
          },
        ],
  )
  const items: MenuItem[] = [
    ...jumps,
    {
      label: t(session.locked ? 'facilitate.unlock' : 'facilitate.lock'),
      onSelect: () => void command({ type: 'lock', locked: !session.locked }),
    },
    ...(session.phase === 'prepare'
      ? [
          {
            label: t(session.anonymous ? 'facilitate.makeNamed' : 'facilitate.makeAnonymous'),
            onSelect: () => void command({ type: 'setAnonymous', anonymous: !session.anonymous }),
          },
        ]
      : []),
    { label: t('facilitate.links'), onSelect: onLinks },
    { label: t('facilitate.toPrepare'), onSelect: onPrepare },
    ...(here < 0 ? [] : [{ label: t('facilitate.close'), onSelect: onClose, danger: true }]),
  ]
  return (
    <Menu
      trigger={
        <Button icon aria-label={t('facilitate.more')}>
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
            <circle cx="3" cy="9" r="1.7" fill="currentColor" />
            <circle cx="9" cy="9" r="1.7" fill="currentColor" />
            <circle cx="15" cy="9" r="1.7" fill="currentColor" />
          </svg>
        </Button>
      }
      items={items}
    />
  )
}
