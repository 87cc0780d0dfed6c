import type { PatchAction } from '@kraftline/core/protocol/http'
import type { ActionView } from '@kraftline/core/protocol/http-answers'
import { type SyntheticEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { useWords } from '../../words/use-words.tsx'

type ChangeDialogProps = {
  action: ActionView
  onChange: (patch: PatchAction) => Promise<void>
  onClose: () => void
}

/** Who, until when, and a word on how it went. */
export function ChangeDialog({ action, onChange, onClose }: ChangeDialogProps) {
  const { t } = useWords()
  const [owner, setOwner] = useState(action.owner)
  const [dueOn, setDueOn] = useState(action.dueOn)
  const [closedNote, setClosedNote] = useState(action.closedNote ?? '')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const note = closedNote.trim()
    void onChange({ owner, dueOn: dueOn || null, closedNote: note || null })
    onClose()
  }
  return (
    <Dialog open={true} onClose={onClose} title={action.text || t('series.noText')}>
      <form className="said__form" onSubmit={submit}>
        <TextField
          label={t('plan.owner')}
          value={owner}
          maxLength={120}
          onChange={(event) => setOwner(event.currentTarget.value)}
        />
        <TextField
          label={t('plan.due')}
          type="date"
          value={dueOn}
          onChange={(event) => setDueOn(event.currentTarget.value)}
        />
        <TextArea
          label={t('series.word')}
          rows={3}
          maxLength={2000}
          value={closedNote}
          onChange={(event) => setClosedNote(event.currentTarget.value)}
        />
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
