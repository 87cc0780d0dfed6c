import { type TimedPhase, timedPhases } from '@kraftline/core/play/phases'
import { Button } from '../ui/button.tsx'
import { Menu, type MenuItem } from '../ui/menu.tsx'
import { useWords } from '../words/use-words.tsx'
import { phaseWords } from './phase-words.ts'
import { useCommand, useStep } from './use-command.ts'
import { useSession } from './use-session.ts'

type FacilitatorMenuProps = {
  onHour: () => void
  onLinks: () => void
  onClose: () => void
  onPrepare: () => void
}

/** What the facilitator needs now and then. */
export function FacilitatorMenu({ onHour, onLinks, onClose, onPrepare }: FacilitatorMenuProps) {
  const { t } = useWords()
  const { session } = useSession()
  const command = useCommand()
  const moves = useMoves()
  const items: MenuItem[] = [
    ...moves,
    { label: t('hour.title'), onSelect: onHour },
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
    ...(session.phase === 'prepare'
      ? []
      : [{ label: t('facilitate.close'), onSelect: onClose, danger: true }]),
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

/** To the other phases, by what it means for the order, and back over the last step. */
function useMoves(): MenuItem[] {
  const { t } = useWords()
  const { session } = useSession()
  const step = useStep()
  const here = timedPhases.indexOf(session.phase as TimedPhase)
  const goTo = (phase: TimedPhase) => void step({ type: 'goTo', phase })
  const undo = session.undo && {
    label: t('undo.back', { name: t(phaseWords[session.undo.phase].name) }),
    onSelect: () => void step({ type: 'undo' }),
  }
  const jumps = timedPhases.flatMap((phase, index) => {
    if (here < 0 || index === here) return []
    const name = t(phaseWords[phase].name)
    return [{ label: t(wordOf(index - here), { name }), onSelect: () => goTo(phase) }]
  })
  return undo ? [undo, ...jumps] : jumps
}

function wordOf(distance: number) {
  if (distance < 0) return 'facilitate.previous'
  return distance === 1 ? 'facilitate.goTo' : 'facilitate.skipTo'
}
