import {
  addCause,
  deleteCause,
  setCauseCategory,
  setCauseText,
} from '@kraftline/core/board/edit-causes'
import { tieNote } from '@kraftline/core/board/edit-notes'
import { addWhy, removeWhy, setWhy } from '@kraftline/core/board/edit-whys'
import type { CauseOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import { causeCategories } from '@kraftline/core/play/recommendations'
import { useState } from 'react'
import './plan.css'
import { newId } from '../board/new-id.ts'
import { nameOf } from '../board/note-panel.tsx'
import type { OnOpen } from '../board/opened.ts'
import { SharedText } from '../board/shared-text.tsx'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'

const mostWhys = 5

/** The root causes that the group has named, each with its whys and its notes. */
export function CausesPanel({ onOpen }: { onOpen: OnOpen }) {
  const { t } = useWords()
  const room = useRoom()
  const { causes } = useBoard(room.board)
  const { canWrite } = useSession()
  const [own, setOwn] = useState<EntryId | null>(null)
  const add = () => {
    const id = newId()
    addCause(room.board.doc, { id, text: '' })
    setOwn(id)
  }
  return (
    <section className="causes panel panel--floating" aria-labelledby="causes-heading">
      <h2 id="causes-heading">{t('causes.heading2')}</h2>
      {causes.length === 0 && <p className="causes__empty">{t('causes.empty')}</p>}
      <ul className="causes__all">
        {causes.map((cause, index) => (
          <Cause
            key={cause.id}
            cause={cause}
            number={index + 1}
            isOwn={cause.id === own}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {canWrite && <Button onClick={add}>{t('causes.new')}</Button>}
    </section>
  )
}

type CauseProps = {
  cause: CauseOnBoard
  number: number
  /** Just added here: one goes on in its text. What others add must not take one's place to type. */
  isOwn: boolean
  onOpen: OnOpen
}

function Cause({ cause, number, isOwn, onOpen }: CauseProps) {
  const { t } = useWords()
  const room = useRoom()
  const { canWrite } = useSession()
  const { doc } = room.board
  const { id } = cause
  return (
    <li className="cause" aria-label={t('causes.openCause', { number })}>
      <SharedText
        label={t('causes.text')}
        value={cause.text}
        rows={2}
        autoFocus={isOwn}
        disabled={!canWrite}
        onText={(text) => setCauseText(doc, { id, text })}
      />
      <Whys cause={cause} />
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
        <Button size="small" look="danger" onClick={() => deleteCause(doc, id)}>
          {t('causes.delete')}
        </Button>
      )}
    </li>
  )
}

/** The ladder of whys: up to five, each an answer to the one above. */
function Whys({ cause }: { cause: CauseOnBoard }) {
  const { t } = useWords()
  const room = useRoom()
  const { canWrite } = useSession()
  const { doc } = room.board
  const causeId = cause.id
  return (
    <div className="whys">
      {cause.whys.map((why, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a why has no name but its place in the ladder
        <div key={index} className="whys__rung">
          <TextField
            label={t('causes.why', { number: index + 1 })}
            value={why}
            placeholder={t('causes.whyPlaceholder')}
            disabled={!canWrite}
            onChange={(event) => {
              const text = event.currentTarget.value
              setWhy(doc, { causeId, index, text })
            }}
          />
          {canWrite && (
            <Button
              size="small"
              look="quiet"
              icon
              aria-label={t('causes.removeWhy', { number: index + 1 })}
              onClick={() => removeWhy(doc, { causeId, index })}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      {canWrite && cause.whys.length < mostWhys && (
        <Button size="small" onClick={() => addWhy(doc, { causeId, text: '' })}>
          {t('causes.addWhy')}
        </Button>
      )}
    </div>
  )
}

function CauseNotes({ id, onOpen }: { id: EntryId; onOpen: OnOpen }) {
  const { t } = useWords()
  const room = useRoom()
  const { canWrite } = useSession()
  const { notes } = useBoard(room.board)
  const tied = notes.filter((note) => note.causeId === id)
  const others = notes.filter((note) => note.causeId !== id)
  const tie = (noteId: EntryId, causeId: EntryId | null) =>
    tieNote(room.board.doc, { noteId, causeId })
  return (
    <div className="cause__notes">
      <span className="field__label">{t('causes.notes', { count: tied.length })}</span>
      <ul>
        {tied.map((note) => (
          <li key={note.id} className={`chip chip--${note.color}`}>
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
