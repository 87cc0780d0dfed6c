import { writeSharing } from '@kraftline/core/report/sharing'
import { useState } from 'react'
import { keptSecrets, linkOf } from '../../connect/links.ts'
import { useRoom } from '../../connect/room.ts'
import { useBoard } from '../../connect/use-board.ts'
import { useMeasured } from '../../facilitate/use-measured.ts'
import { useSession } from '../../facilitate/use-session.ts'
import { LinkField } from '../../people/link-field.tsx'
import { LinksDialog } from '../../people/links-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { CopyText } from '../../ui/copy-text.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useWords } from '../../words/use-words.tsx'

type ShareDialogProps = { open: boolean; onClose: () => void }

/** Three sentences to post, in the session's language, and the link for those who were not there. */
export function ShareDialog({ open, onClose }: ShareDialogProps) {
  const { t } = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={t('share.title')} text={t('share.text')}>
      <Sharing />
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('common.close')}</Button>
      </div>
    </Dialog>
  )
}

function Sharing() {
  const { t } = useWords()
  const { sessionId, title, locale, timeZone, board } = useRoom()
  const { isFacilitator } = useSession()
  const { incident, actions } = useBoard(board)
  const metrics = useMeasured()
  const [isRenewing, setRenewing] = useState(false)
  const { viewer } = keptSecrets(sessionId)
  const link = viewer ? linkOf(sessionId, viewer) : ''
  const text = writeSharing({
    ...{ title, locale, timeZone, metrics, actions, link },
    start: incident.start,
  })
  return (
    <>
      <CopyText
        label={t('share.sentences')}
        value={text}
        copy={t('common.copy')}
        copied={t('common.copied')}
      />
      {link ? (
        <LinkField access="viewer" link={link} />
      ) : (
        <p className="message">{t(isFacilitator ? 'share.noLinkYet' : 'share.noLink')}</p>
      )}
      {!link && isFacilitator && (
        <div className="dialog__actions">
          <Button onClick={() => setRenewing(true)}>{t('facilitate.links')}</Button>
        </div>
      )}
      <LinksDialog open={isRenewing} onClose={() => setRenewing(false)} />
    </>
  )
}
