import { updateCommunication } from '@kraftline/core/board/edit-communications'
import type { CommunicationOnBoard } from '@kraftline/core/board/snapshot-types'
import { wallClockOf } from '@kraftline/core/incident/zone'
import { formatDay } from '@kraftline/core/report/moment'
import type { Instant } from '@kraftline/core/time'
import { memo } from 'react'
import { useRoom } from '../connect/room.ts'
import { useWords } from '../words/use-words.tsx'
import { moveToChannel } from './edit-messages.ts'
import { AudienceSelect, KindSelect, RowText } from './row-fields.tsx'
import { RowTime } from './row-time.tsx'

type MessageRowProps = {
  message: CommunicationOnBoard
  channel: string
  ink: string
  /** The row above's time, which says whether a new day begins here. */
  before: Instant | null
  channelList: string
  onDelete: () => void
}

/** One message, every part of it a field. Memoised: an entry that did not change keeps its identity. */
export const MessageRow = memo(Row, (a, b) => {
  return (
    a.message === b.message && a.channel === b.channel && a.ink === b.ink && a.before === b.before
  )
})

function Row({ message, channel, ink, before, channelList, onDelete }: MessageRowProps) {
  const { t, locale } = useWords()
  const { board, timeZone } = useRoom()
  const { doc } = board
  const { id } = message
  const day = dayOf(message.time, timeZone)
  const isNewDay = before === null || dayOf(before, timeZone) !== day
  const dayName = formatDay(day, locale) ?? day
  const time = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(message.time)
  return (
    <li
      className="messages__row"
      aria-label={t('prepare.messages.row', { day: dayName, time, channel })}
    >
      {isNewDay && <p className="messages__day">{dayName}</p>}
      <RowTime
        shown={time}
        context={{ zone: timeZone, near: message.time, lean: 'same-day' }}
        onTime={(at) => updateCommunication(doc, { id, time: at })}
      />
      <span className="messages__with-dot">
        <span className="messages__dot" style={{ background: ink }} aria-hidden="true" />
        <RowText
          column="channel"
          value={channel}
          list={channelList}
          isRequired
          onCommit={(text) => moveToChannel(doc, id, text)}
        />
      </span>
      <RowText
        column="sender"
        value={message.sender}
        onCommit={(sender) => updateCommunication(doc, { id, sender: sender.trim() })}
      />
      <KindSelect value={message.kind} onKind={(kind) => updateCommunication(doc, { id, kind })} />
      <AudienceSelect
        value={message.audience}
        onAudience={(audience) => updateCommunication(doc, { id, audience })}
      />
      <RowText
        column="text"
        value={message.text}
        onCommit={(text) => updateCommunication(doc, { id, text })}
      />
      <button
        type="button"
        className="messages__delete"
        aria-label={t('prepare.messages.delete', { time, channel })}
        onClick={onDelete}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path
            d="M3 3 11 11M11 3 3 11"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinecap="round"
          />
        </svg>
      </button>
    </li>
  )
}

/** The day on the session's calendars, as YYYY-MM-DD. */
function dayOf(at: Instant, timeZone: string): string {
  const { year, month, day } = wallClockOf(at, timeZone)
  return [
    String(year).padStart(4, '0'),
    ...[month, day].map((n) => String(n).padStart(2, '0')),
  ].join('-')
}
