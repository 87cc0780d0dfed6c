import { addCause } from '@kraftline/core/board/edit-causes'
import {
  deleteNote,
  gatherNote,
  moveNote,
  setNoteColor,
  setNoteText,
  tieNote,
} from '@kraftline/core/board/edit-notes'
import type { BoardSnapshot, NoteOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import './notes.css'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/field.tsx'
import { type Say, useWords } from '../words/use-words.tsx'
import { ColorPicker } from './color-picker.tsx'
import { newId } from './new-id.ts'
import { SharedText } from './shared-text.tsx'
import { useGapChoices } from './use-gap-choices.ts'
import { ZoneTimeField } from './zone-time-field.tsx'

/** One note of the board as a form: all that can be done with it by hand on the paper, and more. */
export function NotePanel({ id, onClose }: { id: EntryId; onClose: () => void }) {
  const { t } = useWords()
  const room = useRoom()
  const snapshot = useBoard(room.board)
  const { canWrite, session } = useSession()
  const note = snapshot.notes.find((other) => other.id === id)
  if (!note) return null
  const author = authorOf(note, session.people)
  return (
    <section className="note-panel panel panel--floating" aria-labelledby="note-heading">
      <header className="note-panel__head">
        <h2 id="note-heading">{t('note.heading')}</h2>
        {author && <span className="note-panel__author">{t('note.by', { name: author })}</span>}
        <Button size="small" look="quiet" onClick={onClose}>
          {t('common.close')}
        </Button>
      </header>
      <SharedText
        label={t('note.text')}
        value={note.text}
        rows={3}
        autoFocus={note.text === ''}
        disabled={!canWrite}
        onText={(text) => setNoteText(room.board.doc, { id, text })}
      />
      <ColorPicker
        value={note.color}
        disabled={!canWrite}
        onColor={(color) => setNoteColor(room.board.doc, { id, color })}
      />
      <NotePlace note={note} disabled={!canWrite} />
      <NoteTies note={note} snapshot={snapshot} disabled={!canWrite} />
      {canWrite && (
        <Button
          size="small"
          look="danger"
          onClick={() => {
            deleteNote(room.board.doc, id)
            onClose()
          }}
        >
          {t('note.delete')}
        </Button>
      )}
    </section>
  )
}

/** Where the note sticks: a time, and the silence it is about. */
function NotePlace({ note, disabled }: { note: NoteOnBoard; disabled: boolean }) {
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
        disabled={disabled}
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

type TiesProps = { note: NoteOnBoard; snapshot: BoardSnapshot; disabled: boolean }

/** What the note belongs with: another note of the same problem, and the root cause. */
function NoteTies({ note, snapshot, disabled }: TiesProps) {
  const { t } = useWords()
  const room = useRoom()
  const { phase } = useSession().session
  if (phase !== 'causes' && phase !== 'plan') return null
  const heads = snapshot.notes.filter(({ id, problemId }) => id !== note.id && problemId === null)
  const choose = (value: string) => {
    if (value !== 'new') {
      return tieNote(room.board.doc, { noteId: note.id, causeId: asEntry(value) })
    }
    addCause(room.board.doc, { id: newId(), text: '', noteIds: [note.id] })
  }
  return (
    <>
      <SelectField
        label={t('note.under')}
        value={note.problemId ?? ''}
        disabled={disabled}
        onChange={(event) => {
          const underId = asEntry(event.currentTarget.value)
          gatherNote(room.board.doc, { id: note.id, underId })
        }}
      >
        <option value="">{t('note.notUnder')}</option>
        {heads.map((head) => (
          <option key={head.id} value={head.id}>
            {nameOf(head.text, t)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('note.cause')}
        value={note.causeId ?? ''}
        disabled={disabled}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{t('note.noCause')}</option>
        {snapshot.causes.map((cause) => (
          <option key={cause.id} value={cause.id}>
            {cause.text || t('causes.unnamed')}
          </option>
        ))}
        <option value="new">{t('note.newCause')}</option>
      </SelectField>
    </>
  )
}

function asEntry(value: string): EntryId | null {
  return value === '' ? null : (value as EntryId)
}

/** A note's text in a list, or a word for one that has none yet. */
export function nameOf(text: string, t: Say): string {
  return text.trim() === '' ? t('note.unnamed') : text
}

type Names = readonly { readonly id: string; readonly name: string }[]

/** Who wrote a note, or on whose behalf; null where nobody may know. */
export function authorOf(note: NoteOnBoard, people: Names): string | null {
  if (note.onBehalfOf) return note.onBehalfOf
  if (note.authorId === null) return null
  return people.find(({ id }) => id === note.authorId)?.name ?? null
}
