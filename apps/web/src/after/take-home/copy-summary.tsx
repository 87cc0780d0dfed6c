import { summaryMarkdown } from '@kraftline/core/report/summary'
import { useRoom } from '../../connect/room.ts'
import { useBoard } from '../../connect/use-board.ts'
import { useMeasured } from '../../facilitate/use-measured.ts'
import { useSession } from '../../facilitate/use-session.ts'
import { useWords } from '../../words/use-words.tsx'
import { CopyButton } from './copy-button.tsx'

/** The whole summary for a wiki or an issue tracker, in the session's language, as the file has it. */
export function CopySummary() {
  const { t } = useWords()
  const room = useRoom()
  const board = useBoard(room.board)
  const metrics = useMeasured()
  const { session } = useSession()
  const { title, locale, timeZone, sessionId } = room
  const write = () =>
    summaryMarkdown({
      ...{ title, locale, timeZone, metrics, board },
      people: session.people,
      closedAt: session.closedAt,
      link: `${location.origin}/s/${sessionId}`,
    })
  return <CopyButton label={t('after.copySummary')} text={write} />
}
