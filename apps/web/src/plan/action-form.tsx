import { deleteAction, updateAction } from '@kraftline/core/board/edit-actions'
import type { ActionOnBoard, BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import { formatDay } from '@kraftline/core/report/moment'
import { nameOf } from '../board/note-words.ts'
import { SharedText } from '../board/shared-text.tsx'
import { useRoom } from '../connect/room.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'
import { suggestDueDates } from './due-dates.ts'

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
  const { canWrite } = useSession()
  const { id } = action
  const about = snapshot.notes.find((note) => note.id === action.noteId)
  const cause = snapshot.causes.find((one) => one.id === action.causeId)
  return (
    <li className="action" aria-label={t('plan.action', { number })}>
      {about && (
        <p className={`action__about chip--${about.color} on-note`}>{nameOf(about.text, t)}</p>
      )}
      {cause && <p className="action__cause">{cause.text || t('causes.unnamed')}</p>}
      <SharedText
        of={{ doc: room.board.doc, root: 'actions', id }}
        label={t('plan.text')}
        rows={3}
        autoFocus={isOwn}
        disabled={!canWrite}
      />
      <div className="action__who">
        <Owner action={action} />
        <Due action={action} />
      </div>
      {canWrite && (
        <Button size="small" look="danger" onClick={() => deleteAction(room.board.doc, id)}>
          {t('plan.delete', { number })}
        </Button>
      )}
    </li>
  )
}

/** Those who are here are offered; anybody else is typed. */
function Owner({ action: { id, owner } }: { action: ActionOnBoard }) {
  const { t } = useWords()
  const { doc } = useRoom().board
  const { canWrite, session } = useSession()
  return (
    <>
      <TextField
        label={t('plan.owner')}
        placeholder={t('plan.ownerHint')}
        list={`owners-${id}`}
        value={owner}
        maxLength={120}
        disabled={!canWrite}
        onChange={(event) => updateAction(doc, { id, owner: event.currentTarget.value })}
      />
      <datalist id={`owners-${id}`}>
        {session.people.map((person) => (
          <option key={person.id} value={person.name} />
        ))}
      </datalist>
    </>
  )
}

const choices = ['inWeek', 'inFortnight', 'endOfMonth'] as const

/** A day, and while there is none a few that are often meant. */
function Due({ action: { id, dueOn } }: { action: ActionOnBoard }) {
  const { t, locale } = useWords()
  const room = useRoom()
  const { canWrite } = useSession()
  const dates = suggestDueDates(room.control.time.now(), room.timeZone)
  const set = (day: string) => updateAction(room.board.doc, { id, dueOn: day })
  return (
    <div className="due">
      <TextField
        label={t('plan.due')}
        type="date"
        value={dueOn}
        disabled={!canWrite}
        onChange={(event) => set(event.currentTarget.value)}
      />
      {canWrite && dueOn === '' && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms that are sent
        <div className="due__choices" role="group" aria-label={t('plan.dueChoices')}>
          {choices.map((choice) => {
            const when = t(`plan.${choice}`)
            const date = formatDay(dates[choice], locale) ?? ''
            return (
              <Button
                key={choice}
                size="small"
                title={date}
                aria-label={t('plan.dueOn', { when, date })}
                onClick={() => set(dates[choice])}
              >
                {when}
              </Button>
            )
          })}
        </div>
      )}
    </div>
  )
}
