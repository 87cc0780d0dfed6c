import { addCommunication, deleteCommunication } from '@kraftline/core/board/edit-communications'
import type { BoardSnapshot, CommunicationOnBoard } from '@kraftline/core/board/snapshot-types'
import { findBranches } from '@kraftline/core/incident/timeline'
import { formatShortMoment } from '@kraftline/core/report/moment'
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { channelInk, pencil } from '../board/inks.ts'
import { useRoom } from '../connect/room.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { MessageRow } from './message-row.tsx'
import { NewMessageRow } from './new-message-row.tsx'
import './messages.css'

/** Every message, oldest first, to be corrected where it stands; the last row makes a new one. */
export function Messages({ board }: { board: BoardSnapshot }) {
  const { t } = useWords()
  const { doc } = useRoom().board
  const list = useRef<HTMLUListElement>(null)
  const channelList = useId()
  const [deleted, setDeleted] = useState<CommunicationOnBoard | null>(null)
  const { communications, channels, incident } = board
  const names = useMemo(() => new Map(channels.map(({ id, name }) => [id, name])), [channels])
  const inks = useMemo(() => inksOf(board), [board])
  const last = communications.at(-1)

  return (
    <>
      <datalist id={channelList}>
        {[...new Set(names.values())].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {deleted && (
        <Deleted
          message={deleted}
          channel={names.get(deleted.channelId) ?? ''}
          onUndo={() => {
            const { originalTime, ...message } = deleted
            addCommunication(doc, message)
            setDeleted(null)
          }}
        />
      )}
      <div className="messages__head" aria-hidden="true">
        <span>{t('prepare.messages.time')}</span>
        <span>{t('prepare.messages.channel')}</span>
        <span>{t('prepare.messages.sender')}</span>
        <span>{t('prepare.messages.kind')}</span>
        <span>{t('prepare.messages.audience')}</span>
        <span>{t('prepare.messages.text')}</span>
      </div>
      <ul ref={list} className="messages" onKeyDown={(event) => moveDown(event, list.current)}>
        {communications.map((message, index) => (
          <MessageRow
            key={message.id}
            message={message}
            channel={names.get(message.channelId) ?? ''}
            ink={inks.get(message.channelId) ?? pencil}
            before={communications[index - 1]?.time ?? null}
            channelList={channelList}
            onDelete={() => {
              deleteCommunication(doc, message.id)
              setDeleted(message)
            }}
          />
        ))}
        <NewMessageRow
          key="new"
          before={{
            near: last?.time ?? incident.start,
            channel: (last && names.get(last.channelId)) ?? '',
            sender: last?.sender ?? '',
          }}
          channelList={channelList}
        />
      </ul>
      <p className="messages__hint">{t('prepare.messages.hint')}</p>
    </>
  )
}

type DeletedProps = { message: CommunicationOnBoard; channel: string; onUndo: () => void }

function Deleted({ message, channel, onUndo }: DeletedProps) {
  const { t, locale } = useWords()
  const { timeZone } = useRoom()
  const time = formatShortMoment(message.time, { locale, timeZone })
  return (
    <p className="messages__deleted message" role="status">
      {t('prepare.messages.deleted', { time, channel })}
      <Button size="small" onClick={onUndo} autoFocus>
        {t('prepare.messages.undo')}
      </Button>
    </p>
  )
}

/** The colours that the branches above have, by channel. */
function inksOf({ channels, communications }: BoardSnapshot): ReadonlyMap<string, string> {
  const branches = findBranches(channels, communications)
  const told = branches.filter((branch) => branch.dots.some((dot) => dot.isMeasured))
  return new Map(told.map(({ channel }, index) => [channel.id, channelInk(index)]))
}

/** Enter goes to the same column of the next row, as in a sheet; from the last to the new one. */
function moveDown(event: KeyboardEvent, list: HTMLUListElement | null): void {
  if (event.key !== 'Enter' || event.shiftKey || !(event.target instanceof HTMLElement)) return
  const { column } = event.target.dataset
  const row = event.target.closest('li')
  if (!list || !column || !row?.nextElementSibling) return
  const isLast = row.nextElementSibling === list.lastElementChild
  const wanted = isLast ? 'time' : column
  row.nextElementSibling.querySelector<HTMLElement>(`[data-column="${wanted}"]`)?.focus()
}
