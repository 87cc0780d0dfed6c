import { addCommunication, ensureChannel } from '@kraftline/core/board/edit-communications'
import type { EntryId } from '@kraftline/core/ids'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { useMeasured } from '../facilitate/use-measured.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'
import { MessageFields, type MessageValues } from './message-fields.tsx'
import { newId } from './new-id.ts'
import type { OnOpen } from './opened.ts'
import { useFromTheTop } from './use-from-the-top.ts'
import { useMoment } from './walk/use-moment.ts'
import { useWalk } from './walk/walk-context.ts'
import { TeamCount, WalkList } from './walk/walk-list.tsx'
import './walk/walk.css'

/** The line, message by message: to walk it together, and to add what is missing from it. */
export function MessagesPanel({ onOpen }: { onOpen: OnOpen }) {
  const { t } = useWords()
  const { canWrite } = useSession()
  return (
    <>
      {canWrite && <MissingMessage />}
      <section
        ref={useFromTheTop()}
        className="walk-panel panel panel--floating"
        aria-labelledby="walk-heading"
      >
        <h2 id="walk-heading">{t('walk.list')}</h2>
        <StartWalk />
        <TeamCount />
        <WalkList onOpen={onOpen} />
      </section>
    </>
  )
}

function StartWalk() {
  const { t } = useWords()
  const { standing, canLead, step } = useWalk()
  if (!canLead || standing !== 'none') return null
  return (
    <div className="walk-panel__start">
      <Button onClick={() => step(1)}>{t('walk.start')}</Button>
      <p className="field__hint">{t('walk.startHint')}</p>
    </div>
  )
}

/** Anybody adds what they remember. Enter adds it, Escape puts the form away. */
function MissingMessage() {
  const { t } = useWords()
  const [isAdding, setAdding] = useState(false)
  const [added, setAdded] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const finish = (said: string | null) => {
    setAdded(said)
    setAdding(false)
    // The button is there again once this is rendered.
    queueMicrotask(() => button.current?.focus())
  }
  return (
    <section className="note-panel panel panel--floating" aria-labelledby="missing-heading">
      <h2 id="missing-heading">{t('message.missing')}</h2>
      <p className="field__hint">{t('message.missingText')}</p>
      {isAdding ? (
        <NewMessage onDone={finish} />
      ) : (
        <Button ref={button} onClick={() => setAdding(true)}>
          {t('message.add')}
        </Button>
      )}
      <p className={added ? 'field__hint' : 'visually-hidden'} role="status">
        {added}
      </p>
    </section>
  )
}

const noChannel = '' as EntryId

function NewMessage({ onDone }: { onDone: (said: string | null) => void }) {
  const { t } = useWords()
  const room = useRoom()
  const { channels } = useBoard(room.board)
  const metrics = useMeasured()
  const moment = useMoment()
  const { stop } = useWalk()
  const [channel, setChannel] = useState('')
  const [values, setValues] = useState<MessageValues>({
    // What is missing is most likely near to where everybody is.
    time: stop?.message.time ?? metrics?.start ?? Math.round(room.control.time.now()),
    channelId: noChannel,
    sender: '',
    kind: 'update',
    audience: 'external',
    text: '',
  })
  const add = (event: FormEvent) => {
    event.preventDefault()
    const { doc } = room.board
    const name = channel.trim()
    if (name === '') return
    const signature = { addedBy: room.me.id, addedAt: Math.round(room.control.time.now()) }
    doc.transact(() => {
      const channelId = ensureChannel(doc, { name, newId: newId() })
      addCommunication(doc, { ...values, ...signature, id: newId(), channelId, source: '' })
    })
    onDone(t('walk.wasAdded', { time: moment(values.time), channel: name }))
  }
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      onDone(null)
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.currentTarget.requestSubmit()
    }
  }
  return (
    <form className="note-panel__form" onSubmit={add} onKeyDown={press}>
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
        <Button look="quiet" onClick={() => onDone(null)}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
