import { deleteCause, setCauseCategory } from '@kraftline/core/board/edit-causes'
import { tieNote } from '@kraftline/core/board/edit-notes'
import type { EntryId } from '@kraftline/core/ids'
import { causeCategories } from '@kraftline/core/play/recommendations'
import { nameOf } from '../board/note-words.ts'
import type { OnOpen } from '../board/opened.ts'
import { SharedText } from '../board/shared-text.tsx'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'
import { WhysLadder } from './whys-ladder.tsx'
import './causes.css'

/** One root cause as a form: what it is, the whys that led to it, its kind, and the notes it explains. */
export function CausePanel({ id, onOpen }: { id: EntryId; onOpen: OnOpen }) {
  const { t } = useWords()
  const room = useRoom()
  const { causes } = useBoard(room.board)
  const { canWrite } = useSession()
  const cause = causes.find((other) => other.id === id)
  const { doc } = room.board
  if (!cause) return null
  return (
    <section className="cause panel panel--floating" aria-labelledby="cause-heading">
      <header className="cause__head">
        <h2 id="cause-heading">{t('causes.one')}</h2>
        <Button size="small" look="quiet" onClick={() => onOpen(null)}>
          {t('common.close')}
        </Button>
      </header>
      <SharedText
        of={{ doc, root: 'causes', id }}
        label={t('causes.text')}
        rows={2}
        autoFocus={cause.text === '' && cause.whys.length === 0}
        disabled={!canWrite}
      />
      <WhysLadder cause={cause} />
      <SelectField
        label={t('causes.category')}
        value={cause.category ?? ''}
        disabled={!canWrite}
        onChange={(event) => {
          const category = event.currentTarget.value || null
          setCauseCategory(doc, { id, category })
        }}
      >
        <option value="">{t('causes.noCategory')}</option>
        {causeCategories.map((category) => (
          <option key={category} value={category}>
            {t(`category.${category}`)}
          </option>
        ))}
      </SelectField>
      <CauseNotes id={id} onOpen={onOpen} />
      {canWrite && (
        <Button
          size="small"
          look="danger"
          onClick={() => {
            deleteCause(doc, id)
            onOpen(null)
          }}
        >
          {t('causes.delete')}
        </Button>
      )}
    </section>
  )
}

function CauseNotes({ id, onOpen }: { id: EntryId; onOpen: OnOpen }) {
  const { t } = useWords()
  const room = useRoom()
  const { canWrite } = useSession()
  const { notes } = useBoard(room.board)
  const tied = notes.filter((note) => note.causeId === id)
  const others = notes.filter((note) => note.causeId !== id && note.problemId === null)
  const tie = (noteId: EntryId, causeId: EntryId | null) =>
    tieNote(room.board.doc, { noteId, causeId })
  return (
    <div className="cause__notes">
      <span className="field__label">{t('causes.notes', { count: tied.length })}</span>
      <ul>
        {tied.map((note) => (
          <li key={note.id} className={`chip chip--${note.color} on-note`}>
            <button type="button" onClick={() => onOpen({ kind: 'note', id: note.id })}>
              {nameOf(note.text, t)}
            </button>
            {canWrite && (
              <button
                type="button"
                aria-label={t('causes.untie', { note: nameOf(note.text, t) })}
                onClick={() => tie(note.id, null)}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {canWrite && others.length > 0 && (
        <select
          className="input"
          aria-label={t('causes.tie')}
          value=""
          onChange={(event) => {
            const note = others.find((other) => other.id === event.currentTarget.value)
            if (note) tie(note.id, id)
          }}
        >
          <option value="">{t('causes.tie')}</option>
          {others.map((note) => (
            <option key={note.id} value={note.id}>
              {nameOf(note.text, t)}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
