import { deleteAction, updateAction } from '@kraftline/core/board/edit-actions'
import type { ActionOnBoard, BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import { nameOf } from '../board/note-panel.tsx'
import { SharedText } from '../board/shared-text.tsx'
import { useRoom } from '../connect/room.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'

type ActionFormProps = {
  action: ActionOnBoard
  number: number
  /** Just added here: one goes on in its text. What others add must not take one's place to type. */
  isOwn: boolean
  snapshot: BoardSnapshot
}

/** What, who and until when; saved as it is typed. */
export function ActionForm({ action, number, isOwn, snapshot }: ActionFormProps) {
  const { t } = useWords()
  const room = useRoom()
  const { canWrite, session } = useSession()
  const { id } = action
  const about = snapshot.notes.find((note) => note.id === action.noteId)
  const update = (patch: { owner?: string; dueOn?: string; text?: string }) =>
    updateAction(room.board.doc, { id, ...patch })
  return (
    <li className="action" aria-label={t('plan.action', { number })}>
      {about && <p className={`action__about chip--${about.color}`}>{nameOf(about.text, t)}</p>}
      <SharedText
        label={t('plan.text')}
        value={action.text}
        rows={2}
        autoFocus={isOwn}
        disabled={!canWrite}
        onText={(text) => update({ text })}
      />
      <div className="action__who">
        <TextField
          label={t('plan.owner')}
          placeholder={t('plan.ownerHint')}
          list={`owners-${id}`}
          value={action.owner}
          maxLength={120}
          disabled={!canWrite}
          onChange={(event) => update({ owner: event.currentTarget.value })}
        />
        <datalist id={`owners-${id}`}>
          {session.people.map((person) => (
            <option key={person.id} value={person.name} />
          ))}
        </datalist>
        <TextField
          label={t('plan.due')}
          type="date"
          value={action.dueOn}
          disabled={!canWrite}
          onChange={(event) => update({ dueOn: event.currentTarget.value })}
        />
      </div>
      {canWrite && (
        <Button size="small" look="danger" onClick={() => deleteAction(room.board.doc, id)}>
          {t('plan.delete', { number })}
        </Button>
      )}
    </li>
  )
}
