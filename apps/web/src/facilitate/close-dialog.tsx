import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../words/use-words.tsx'
import { useStep } from './use-command.ts'

/** Asks before the hour ends for everybody, the more gently when there is no plan. */
export function CloseDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords()
  const step = useStep()
  const { actions } = useBoard(useRoom().board)
  const loose = actions.filter(
    ({ status, owner, dueOn }) => status === 'open' && (owner.trim() === '' || dueOn === ''),
  )
  const close = () => {
    onClose()
    void step({ type: 'close' })
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('facilitate.closeTitle')}
      text={t('facilitate.closeText')}
    >
      {actions.length === 0 && <p className="message">{t('facilitate.closeNoPlan')}</p>}
      {loose.length > 0 && <p className="message">{t('plan.loose', { count: loose.length })}</p>}
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('facilitate.stay')}</Button>
        <Button look="primary" onClick={close}>
          {t('facilitate.closeYes')}
        </Button>
      </div>
    </Dialog>
  )
}
