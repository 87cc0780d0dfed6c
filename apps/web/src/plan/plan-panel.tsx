import { addAction } from '@kraftline/core/board/edit-actions'
import { chooseProblem } from '@kraftline/core/board/edit-notes'
import type { BoardSnapshot, NoteOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import { isCauseCategory } from '@kraftline/core/play/recommendations'
import { useState } from 'react'
import './plan.css'
import { newId } from '../board/new-id.ts'
import { nameOf } from '../board/note-panel.tsx'
import type { OnOpen } from '../board/opened.ts'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { ActionForm } from './action-form.tsx'

const manyProblems = 4
const manyActions = 5

/** The two or three problems that matter most, and what the team means to do about them. */
export function PlanPanel({ onOpen }: { onOpen: OnOpen }) {
  const { t } = useWords()
  const room = useRoom()
  const snapshot = useBoard(room.board)
  const { canWrite } = useSession()
  const [own, setOwn] = useState<EntryId | null>(null)
  const problems = snapshot.notes.filter((note) => note.problemId === null)
  const chosen = problems.filter((note) => note.chosen)
  const addFor = (note: NoteOnBoard | null) => {
    const ties = note ? { noteId: note.id, causeId: note.causeId } : {}
    const action = { id: newId(), text: '', owner: '', dueOn: '', ...ties }
    addAction(room.board.doc, action)
    setOwn(action.id)
  }
  return (
    <section className="plan panel panel--floating" aria-labelledby="plan-heading">
      <h2 id="plan-heading">{t('plan.problems')}</h2>
      <p className="plan__hint">
        {problems.length === 0 ? t('plan.noNotes') : t('plan.pick', { count: chosen.length })}
      </p>
      {chosen.length >= manyProblems && <p className="message">{t('plan.tooMany')}</p>}
      <ul className="plan__problems">
        {[...chosen, ...problems.filter((note) => !note.chosen)].map((note) => (
          <Problem
            key={note.id}
            note={note}
            snapshot={snapshot}
            onOpen={onOpen}
            onAddAction={() => addFor(note)}
          />
        ))}
      </ul>
      <h3 className="plan__actions-heading">{t('plan.actions')}</h3>
      {snapshot.actions.length === 0 && <p className="plan__hint">{t('plan.noActions')}</p>}
      <ol className="plan__actions">
        {snapshot.actions.map((action, index) => (
          <ActionForm
            key={action.id}
            action={action}
            number={index + 1}
            isOwn={action.id === own}
            snapshot={snapshot}
          />
        ))}
      </ol>
      {canWrite && snapshot.actions.length >= manyActions && (
        <p className="message">{t('plan.fiveAlready')}</p>
      )}
      {canWrite && <Button onClick={() => addFor(null)}>{t('plan.add')}</Button>}
    </section>
  )
}

type ProblemProps = {
  note: NoteOnBoard
  snapshot: BoardSnapshot
  onOpen: OnOpen
  onAddAction: () => void
}

function Problem({ note, snapshot, onOpen, onAddAction }: ProblemProps) {
  const { t } = useWords()
  const room = useRoom()
  const { canWrite } = useSession()
  const cause = snapshot.causes.find(({ id }) => id === note.causeId)
  const category = cause?.category ?? null
  const name = nameOf(note.text, t)
  return (
    <li className={note.chosen ? 'problem problem--chosen' : 'problem'}>
      <div className="problem__line">
        <input
          type="checkbox"
          aria-label={t('plan.choose', { note: name })}
          checked={note.chosen}
          disabled={!canWrite}
          onChange={(event) => {
            const chosen = event.currentTarget.checked
            chooseProblem(room.board.doc, { noteId: note.id, chosen })
          }}
        />
        <button
          type="button"
          className="problem__text"
          onClick={() => onOpen({ kind: 'note', id: note.id })}
        >
          {name}
        </button>
      </div>
      {cause && <p className="problem__cause">{cause.text || t('causes.unnamed')}</p>}
      {note.chosen && isCauseCategory(category) && (
        <p className="problem__advice">
          <span>{t('plan.recommendation')}</span> {t(`recommendation.${category}`)}
        </p>
      )}
      {note.chosen && canWrite && (
        <Button size="small" onClick={onAddAction}>
          {t('plan.addFor')}
        </Button>
      )}
    </li>
  )
}
