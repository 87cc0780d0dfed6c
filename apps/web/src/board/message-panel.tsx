import { deleteCommunication, updateCommunication } from '@kraftline/core/board/edit-communications'
import type { EntryId } from '@kraftline/core/ids'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { MessageFields } from './message-fields.tsx'
import { TeamMark } from './walk/walk-list.tsx'

/** One message of the timeline as a form; a corrected time keeps the one before it. */
export function MessagePanel({ id, onClose }: { id: EntryId; onClose: () => void }) {
  const { t, locale } = useWords()
  const room = useRoom()
  const { communications } = useBoard(room.board)
  const { canWrite } = useSession()
  const message = communications.find((other) => other.id === id)
  if (!message) return null
  const time = new Intl.DateTimeFormat(locale, {
    timeZone: room.timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  })
  return (
    <section className="note-panel panel panel--floating" aria-labelledby="message-heading">
      <header className="note-panel__head">
        <h2 id="message-heading">{t('message.heading')}</h2>
        <Button size="small" look="quiet" onClick={onClose}>
          {t('common.close')}
        </Button>
      </header>
      <MessageFields
        values={message}
        disabled={!canWrite}
        onChange={(patch) => {
          const hand = { by: room.me.id, at: room.control.time.now() }
          updateCommunication(room.board.doc, { id, ...patch, hand })
        }}
      />
      <TeamMark message={message} />
      {message.originalTime !== null && (
        <p className="field__hint">
          {t('message.original', { time: time.format(message.originalTime) })}
        </p>
      )}
      {canWrite && (
        <Button
          size="small"
          look="danger"
          onClick={() => {
            deleteCommunication(room.board.doc, id)
            onClose()
          }}
        >
          {t('message.delete')}
        </Button>
      )}
    </section>
  )
}
