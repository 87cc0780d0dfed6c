import { useEffect, useMemo } from 'react'
import { useLatest } from '../../board/use-latest.ts'
import { useRoom } from '../../connect/room.ts'
import { Sheet } from './sheet.ts'
import { useSheetWords } from './sheet-words.ts'

/** The sheet of this room's messages, for as long as the page is open. */
export function useSheet(): Sheet {
  const { board, timeZone, control } = useRoom()
  const words = useLatest(useSheetWords())
  const sheet = useMemo(
    () =>
      new Sheet({
        doc: board.doc,
        board: () => board.reader.snapshot(),
        zone: timeZone,
        now: () => control.time.now(),
        words,
      }),
    [board, timeZone, control, words],
  )
  useEffect(() => sheet.follow(), [sheet])
  return sheet
}
