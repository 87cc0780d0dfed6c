import { deleteNote, moveNote, setNoteColor } from '@kraftline/core/board/edit-notes'
import type { NoteOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import './notes.css'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'
import { ColorPicker } from './color-picker.tsx'
import { TypingHere } from './company/typing-here.tsx'
import { useToldTyping } from './company/use-told-typing.ts'
import { NoteTies } from './note-ties.tsx'
import { authorOf, hasTiesIn } from './note-words.ts'
import type { NoteField, OnOpen } from './opened.ts'
import { SharedText } from './shared-text.tsx'
import { useGapChoices } from './use-gap-choices.ts'
import { ZoneTimeField } from './zone-time-field.tsx'

type NotePanelProps = { id: EntryId; field?: NoteField | undefined; onOpen: OnOpen }

/** One note of the board as a form: all that can be done with it by hand on the paper, and more. */
export function NotePanel({ id, field, onOpen }: NotePanelProps) {
  const { t } = useWords()
  const room = useRoom()
  const snapshot = useBoard(room.board)
  const { canWrite, session } = useSession()
  const note = snapshot.notes.find((other) => other.id === id)
  const tellTyping = useToldTyping(id)
  if (!note) return null
  const { phase, people } = session
  const name = authorOf(note, people, t)
  const author = name !== null && !note.onBehalfOf ? t('note.by', { name }) : name
  const hasTies = hasTiesIn(phase)
  return (
    <section className="note-panel panel panel--floating" aria-labelledby="note-heading">
      <header className="note-panel__head">
        <h2 id="note-heading">{t('note.heading')}</h2>
        {author && <span className="note-panel__author">{author}</span>}
        <Button size="small" look="quiet" onClick={() => onOpen(null)}>
          {t('common.close')}
        </Button>
      </header>
      <div onInput={tellTyping}>
        <SharedText
          of={{ doc: room.board.doc, root: 'notes', id }}
          label={t('note.text')}
          rows={3}
          autoFocus={note.text === '' && !field}
          disabled={!canWrite}
        />
      </div>
      <TypingHere id={id} />
      <ColorPicker
        value={note.color}
        disabled={!canWrite}
        onColor={(color) => setNoteColor(room.board.doc, { id, color })}
      />
      <NotePlace note={note} disabled={!canWrite} autoFocus={field === 'time'} />
      {hasTies && (
        <NoteTies
          {...{ note, snapshot, onOpen }}
          disabled={!canWrite}
          autoFocus={field === 'under'}
        />
      )}
      {canWrite && (
        <Button
          size="small"
          look="danger"
          onClick={() => {
            deleteNote(room.board.doc, id)
            onOpen(null)
          }}
        >
          {t('note.delete')}
        </Button>
      )}
    </section>
  )
}

type PlaceProps = { note: NoteOnBoard; disabled: boolean; autoFocus: boolean }

/** Where the note sticks: a time, and the silence it is about. */
function NotePlace({ note, ...rest }: PlaceProps) {
  const { disabled } = rest
  const { t } = useWords()
  const room = useRoom()
  const gaps = useGapChoices()
  const { id, lane } = note
  const chooseGap = (gapId: string) => {
    const gap = gaps.find((other) => other.id === gapId)
    const at = gap ? Math.round((gap.from + gap.to) / 2) : note.at
    moveNote(room.board.doc, { id, at, lane, gapId: gap ? gap.id : null })
  }
  return (
    <>
      <ZoneTimeField
        label={t('place.when', { zone: room.timeZone })}
        value={note.at}
        zone={room.timeZone}
        {...rest}
        onTime={(at) => moveNote(room.board.doc, { id, at, lane })}
      />
      <SelectField
        label={t('note.gap')}
        value={note.gapId ?? ''}
        disabled={disabled}
        onChange={(event) => chooseGap(event.currentTarget.value)}
      >
        <option value="">{t('note.noGap')}</option>
        {gaps.map((gap) => (
          <option key={gap.id} value={gap.id}>
            {gap.label}
          </option>
        ))}
      </SelectField>
    </>
  )
}
