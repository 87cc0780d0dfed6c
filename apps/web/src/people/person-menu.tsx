import type { StateMessage } from '@kraftline/core/protocol/control'
import { useState } from 'react'
import { useCommand } from '../facilitate/use-command.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Menu, type MenuItem } from '../ui/menu.tsx'
import { useWords } from '../words/use-words.tsx'

type Someone = StateMessage['people'][number]
type PersonMenuProps = { person: Someone; isMe: boolean }

/** What a facilitator can do for, and with, one of those who are here. */
export function PersonMenu({ person, isMe }: PersonMenuProps) {
  const { t } = useWords()
  const { session, isFacilitator } = useSession()
  const command = useCommand()
  const [asking, setAsking] = useState<'remove' | 'hand over' | null>(null)
  if (!isFacilitator || session.phase === 'closed') return null
  const { id, name } = person
  const hasFloor = session.spotlight === id
  const floor: MenuItem = {
    label: hasFloor ? t('room.takeFloor') : t('room.giveFloor', { name }),
    onSelect: () => void command({ type: 'spotlight', participantId: hasFloor ? null : id }),
  }
  const handOver: MenuItem = {
    label: t('room.handOver', { name }),
    onSelect: () => setAsking('hand over'),
  }
  const remove: MenuItem = {
    label: t('room.remove', { name }),
    danger: true,
    onSelect: () => setAsking('remove'),
  }
  // Who only watches cannot run the session.
  const toOthers = person.access === 'viewer' ? [remove] : [handOver, remove]
  const close = () => setAsking(null)
  return (
    <>
      <Menu
        trigger={
          <Button size="small" look="quiet" aria-label={`${t('facilitate.more')}: ${name}`}>
            •••
          </Button>
        }
        items={[floor, ...(isMe ? [] : toOthers)]}
      />
      <RemoveDialog person={person} open={asking === 'remove'} onClose={close} />
      <HandOverDialog person={person} open={asking === 'hand over'} onClose={close} />
    </>
  )
}

type AskingProps = { person: Someone; open: boolean; onClose: () => void }

function RemoveDialog({ person: { id, name }, open, onClose }: AskingProps) {
  const { t } = useWords()
  const command = useCommand()
  const remove = () => {
    onClose()
    void command({ type: 'remove', participantId: id })
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('room.removeTitle', { name })}
      text={t('room.removeText')}
    >
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button look="danger" onClick={remove}>
          {t('room.remove', { name })}
        </Button>
      </div>
    </Dialog>
  )
}

function HandOverDialog({ person: { id, name }, open, onClose }: AskingProps) {
  const { t } = useWords()
  const { session } = useSession()
  const command = useCommand()
  const handOver = () => {
    onClose()
    void command({ type: 'handOver', participantId: id })
  }
  const mayTakeBack = session.mine?.joinedBy === 'facilitator'
  const back = mayTakeBack ? ` ${t('people.handOverBack')}` : ''
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('people.handOverTitle', { name })}
      text={`${t('people.handOverText', { name })}${back}`}
    >
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button look="primary" onClick={handOver}>
          {t('people.handOverYes')}
        </Button>
      </div>
    </Dialog>
  )
}
