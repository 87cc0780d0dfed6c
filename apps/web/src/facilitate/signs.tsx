import { useContext } from 'react'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { TimeSign } from './time-sign.tsx'
import { UndoNotice } from './undo-notice.tsx'
import { RefusalContext } from './use-command.ts'
import './signs.css'

/** What is told in passing, over whatever is being worked on: nothing of it takes the focus. */
export function Signs() {
  const { t } = useWords()
  const { refused, say } = useContext(RefusalContext)
  return (
    <div className="signs">
      {refused && (
        <div className="sign sign--refused">
          <p role="alert">{refused}</p>
          <Button
            icon
            size="small"
            look="quiet"
            aria-label={t('undo.hide')}
            onClick={() => say(null)}
          >
            <span aria-hidden="true">×</span>
          </Button>
        </div>
      )}
      <TimeSign />
      <UndoNotice />
    </div>
  )
}
