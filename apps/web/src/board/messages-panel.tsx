import { addCommunication, ensureChannel } from '@kraftline/core/board/edit-communications'
import type { EntryId } from '@kraftline/core/ids'
import { type FormEvent, useState } from 'react'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { useMeasured } from '../facilitate/use-measured.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'
import { MessageFields, type MessageValues } from './message-fields.tsx'
import { newId } from './new-id.ts'

/** While the line is walked together: anybody adds the message that is missing. */
export function MessagesPanel() {
  const { t } = useWords()
  const { canWrite } = useSession()
  const [isAdding, setAdding] = useState(false)
  if (!canWrite) return null
  return (
    <section className="note-panel panel panel--floating" aria-labelledby="missing-heading">
      <h2 id="missing-heading">{t('message.missing')}</h2>
      <p className="field__hint">{t('message.missingText')}</p>
      {isAdding ? (
        <NewMessage onDone={() => setAdding(false)} />
      ) : (
        <Button onClick={() => setAdding(true)}>{t('message.add')}</Button>
      )}
    </section>
  )
}

const noChannel = '' as EntryId

function NewMessage({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const room = useRoom()
  const { channels } = useBoard(room.board)
  const metrics = useMeasured()
  const [channel, setChannel] = useState('')
  const [values, setValues] = useState<MessageValues>({
    time: metrics?.start ?? Math.round(room.control.time.now()),
    channelId: noChannel,
    sender: '',
    kind: 'update',
    audience: 'external',
    text: '',
  })
  const add = (event: FormEvent) => {
    event.preventDefault()
    const { doc } = room.board
    doc.transact(() => {
      const channelId = ensureChannel(doc, { name: channel.trim(), newId: newId() })
      addCommunication(doc, { ...values, id: newId(), channelId, source: '' })
    })
    onDone()
  }
  return (
    <form className="note-panel__form" onSubmit={add}>
      <TextField
        label={t('message.newChannel')}
        required
        autoFocus
        list="known-channels"
        maxLength={120}
        value={channel}
        onChange={(event) => setChannel(event.currentTarget.value)}
      />
      <datalist id="known-channels">
        {channels.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <MessageFields
        values={values}
        isNew
        onChange={(patch) => setValues({ ...values, ...patch })}
      />
      <div className="place__acts">
        <Button type="submit" look="primary">
          {t('message.add')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
