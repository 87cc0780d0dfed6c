import { useState } from 'react'
import { exportAddress } from '../../connect/after-api.ts'
import { useRoom } from '../../connect/room.ts'
import { useStep } from '../../facilitate/use-command.ts'
import { useSession } from '../../facilitate/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { useWords } from '../../words/use-words.tsx'
import { DeleteDialog } from '../deletion/delete-dialog.tsx'

type Asked = 'reopen' | 'delete'

/** What is needed now and then; what changes the session is the facilitator's. */
export function MoreActs() {
  const { t } = useWords()
  const { sessionId } = useRoom()
  const { isFacilitator } = useSession()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const files: MenuItem[] = [
    { label: t('after.download'), download: exportAddress(sessionId, 'summary.md') },
    { label: t('after.everything'), download: exportAddress(sessionId, 'session.json') },
    { label: t('after.print'), onSelect: () => window.print() },
  ]
  const changes: MenuItem[] = [
    { label: t('after.reopen'), onSelect: () => setAsked('reopen') },
    { label: t('delete.open'), onSelect: () => setAsked('delete'), danger: true },
  ]
  return (
    <>
      <Menu
        trigger={<Button className="button--menu">{t('after.more')}</Button>}
        items={isFacilitator ? [...files, ...changes] : files}
      />
      <ReopenDialog open={asked === 'reopen'} onClose={close} />
      <DeleteDialog open={asked === 'delete'} onClose={close} />
    </>
  )
}

function ReopenDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords()
  const step = useStep()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('after.reopenTitle')}
      text={t('after.reopenText')}
    >
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button look="primary" onClick={() => void step({ type: 'reopen' })}>
          {t('after.reopen')}
        </Button>
      </div>
    </Dialog>
  )
}
