import { useRoom } from '../connect/room.ts'
import { Button } from '../ui/button.tsx'
import { CopyText } from '../ui/copy-text.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../words/use-words.tsx'

type UnsavedDialogProps = { open: boolean; mayGiveUp: boolean; onClose: () => void }

/** The words that are not saved, to be taken elsewhere; and the way on without them, where there is no other. */
export function UnsavedDialog({ open, mayGiveUp, onClose }: UnsavedDialogProps) {
  const { t } = useWords()
  const room = useRoom()
  const goOn = async () => {
    await Promise.all([room.board.giveUp(), room.drafts.giveUp()])
    location.reload()
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('wire.unsaved.heading')}
      text={t('wire.unsaved.text')}
    >
      {open && <UnsavedTexts />}
      <div className="dialog__actions">
        {mayGiveUp && (
          <Button look="danger" onClick={() => void goOn()}>
            {t('wire.unsaved.without')}
          </Button>
        )}
        <Button onClick={onClose}>{t('common.close')}</Button>
      </div>
    </Dialog>
  )
}

/** One's words that the server does not have, all in one field to copy. */
export function UnsavedTexts() {
  const { t } = useWords()
  const { board, drafts } = useRoom()
  const texts = [...board.unsavedTexts(), ...drafts.unsavedTexts()]
  if (texts.length === 0) return <p>{t('wire.unsaved.none')}</p>
  return (
    <CopyText
      label={t('wire.unsaved.label')}
      value={texts.join('\n\n')}
      copy={t('common.copy')}
      copied={t('common.copied')}
    />
  )
}
