import { formatShortMoment } from '@kraftline/core/report/moment'
import { useRoom } from '../../connect/room.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.tsx'
import type { Done } from './sheet-state.ts'

type SheetDoneProps = {
  done: Done | null
  onUndo: () => void
  onGo: (row: string) => void
  onClose: () => void
}

/** What was done last with whole rows, and the way back. */
export function SheetDone({ done, onUndo, onGo, onClose }: SheetDoneProps) {
  const { t } = useWords()
  const say = useDone()
  const first = done?.kind === 'pasted' ? done.waiting[0] : undefined
  return (
    <div role="status">
      {done && (
        <p className="messages__deleted message">
          <span>{say(done)}</span>
          {first !== undefined && (
            <Button size="small" onClick={() => onGo(first)}>
              {t('sheet.toWaiting')}
            </Button>
          )}
          <Button size="small" onClick={onUndo}>
            {t('prepare.messages.undo')}
          </Button>
          <Button size="small" look="quiet" onClick={onClose}>
            {t('common.close')}
          </Button>
        </p>
      )}
    </div>
  )
}

function useDone(): (done: Done) => string {
  const { t, locale } = useWords()
  const { timeZone } = useRoom()
  return (done) => {
    if (done.kind === 'dropped') return t('sheet.dropped')
    if (done.kind === 'deleted') {
      const time = formatShortMoment(done.message.time, { locale, timeZone })
      return t('prepare.messages.deleted', { time, channel: done.channel })
    }
    const { added, changed, waiting } = done
    const parts = [
      added > 0 && t('sheet.added', { count: added }),
      changed > 0 && t('sheet.changed', { count: changed }),
      waiting.length > 0 && t('sheet.waiting', { count: waiting.length }),
    ]
    return parts.filter(Boolean).join(' ')
  }
}
