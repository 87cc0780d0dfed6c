import type { CommunicationOnBoard } from '@kraftline/core/board/snapshot-types'
import { wallClockOf } from '@kraftline/core/incident/zone'
import { formatDay, formatShortMoment } from '@kraftline/core/report/moment'
import type { Instant } from '@kraftline/core/time'
import { memo } from 'react'
import { useRoom } from '../../connect/room.ts'
import { useWords } from '../../words/use-words.tsx'
import type { Cells } from './columns.ts'
import type { Sheet } from './sheet.ts'
import { DeleteRow, SheetRow } from './sheet-row.tsx'
import { type Draft, untouched } from './sheet-state.ts'

type StoredRowProps = {
  sheet: Sheet
  message: CommunicationOnBoard
  /** Of its channel; a renamed channel is another row to draw. */
  channel: string
  ink: string
  /** The row above's time, which says whether a new day begins here. */
  before: Instant | null
  draft: Draft | undefined
  channelList: string
}

/** One message, every part of it a field. Memoised: an entry that did not change keeps its identity. */
export const StoredRow = memo(Row)

function Row({
  sheet,
  message,
  channel,
  ink,
  before,
  draft = untouched,
  channelList,
}: StoredRowProps) {
  const { t, locale } = useWords()
  const { timeZone } = useRoom()
  const { id, originalTime } = message
  const day = dayOf(message.time, timeZone)
  const isNewDay = before === null || dayOf(before, timeZone) !== day
  const dayName = formatDay(day, locale) ?? day
  const shown = sheet.shownOf(message)
  const { time } = shown
  const cells: Cells = { ...shown, ...draft.cells }
  return (
    <SheetRow
      sheet={sheet}
      row={id}
      label={t('prepare.messages.row', { day: dayName, time, channel })}
      look="stored"
      cells={cells}
      problems={draft.problems}
      ink={ink}
      channelList={channelList}
      day={isNewDay ? dayName : null}
      aside={
        originalTime === null
          ? null
          : t('sheet.was', { time: formatShortMoment(originalTime, { locale, timeZone }) })
      }
    >
      <DeleteRow
        label={t('prepare.messages.delete', { time, channel })}
        onDelete={() => sheet.remove(id)}
      />
    </SheetRow>
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
