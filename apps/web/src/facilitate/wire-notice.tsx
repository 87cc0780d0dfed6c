import { useState } from 'react'
import { useRoom } from '../connect/room.ts'
import { Notice } from '../people/notice.tsx'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { UnsavedDialog } from './unsaved-dialog.tsx'
import { useWire } from './use-wire.ts'
import { explain } from './wire-explanations.ts'

/** Why edits are not saved, or there is no connection, and what one may do about it. */
export function WireNotice() {
  const { t } = useWords()
  const room = useRoom()
  const wire = useWire()
  const why = explain(wire)
  const [isShowing, setShowing] = useState(false)
  if (!why) return null
  const retry = () => {
    room.board.retry()
    room.drafts.retry()
  }
  const acts = (
    <>
      {why.outcome === 'again' && (
        <Button size="small" onClick={retry}>
          {t('wire.again')}
        </Button>
      )}
      {(wire.unsaved > 0 || why.outcome === 'without') && (
        <Button size="small" onClick={() => setShowing(true)}>
          {t('wire.texts')}
        </Button>
      )}
    </>
  )
  return (
    <>
      <Notice acts={acts}>{t(why.text, { count: wire.unsaved })}</Notice>
      <UnsavedDialog
        open={isShowing}
        mayGiveUp={why.outcome !== 'passes'}
        onClose={() => setShowing(false)}
      />
    </>
  )
}
