import { isStillOwn } from '@kraftline/core/board/own-notes'
import type { EntryId } from '@kraftline/core/ids'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { useCommand } from '../facilitate/use-command.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'

/** What one has just stuck, and the way back for as long as nothing was built on it. */
export function StuckNotice({ ids, onTaken }: { ids: readonly EntryId[]; onTaken: () => void }) {
  const { t } = useWords()
  const room = useRoom()
  const command = useCommand()
  const snapshot = useBoard(room.board)
  const { canWrite, session } = useSession()
  const there = snapshot.notes.filter(({ id }) => ids.includes(id))
  const own = there.filter(({ id }) => isStillOwn(snapshot, id, room.me.id)).map(({ id }) => id)
  const takeBack = async () => {
    if (await command({ type: 'unplace', noteIds: own })) onTaken()
  }
  return (
    <div className="drafts__stuck" role="status">
      {there.length > 0 && <span>{t('drafts.stuck', { count: there.length })}</span>}
      {own.length > 0 && canWrite && !session.anonymous && (
        <Button size="small" look="quiet" onClick={() => void takeBack()}>
          {t('drafts.takeBack')}
        </Button>
      )}
    </div>
  )
}
