import { addNote, deleteNote, setNoteColor, setNoteText } from '@kraftline/core/board/edit-notes'
import type { NoteColor, NoteOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import { useState } from 'react'
import './drafts.css'
import { ColorPicker } from '../board/color-picker.tsx'
import { newId } from '../board/new-id.ts'
import { SharedText } from '../board/shared-text.tsx'
import { useObservable } from '../connect/observable.ts'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'
import { PlaceForm } from './place-form.tsx'

/** One's own notes before anybody else sees them: written quickly, stuck on the board later. */
export function DraftsTray() {
  const { t } = useWords()
  const room = useRoom()
  const { notes } = useBoard(room.drafts)
  const { session, canWrite } = useSession()
  const { closedBy } = useObservable(room.drafts.wire)
  if (closedBy !== null || !canWrite) return null
  const canPlace = session.phase === 'causes'
  return (
    <section className="drafts panel panel--floating" aria-labelledby="drafts-heading">
      <header className="drafts__head">
        <h2 id="drafts-heading">{t('drafts.heading')}</h2>
        <span>{t('drafts.private')}</span>
      </header>
      {session.anonymous && <p className="field__hint">{t('drafts.anonymous')}</p>}
      <Composer />
      {notes.length === 0 && (
        <p className="drafts__empty">{t(canPlace ? 'drafts.allPlaced' : 'drafts.empty')}</p>
      )}
      <ul className="drafts__notes">
        {notes.map((note, index) => (
          <Draft key={note.id} note={note} number={index + 1} canPlace={canPlace} />
        ))}
      </ul>
    </section>
  )
}

/** Writes the next note: Ctrl+Enter adds it and is ready for another. */
function Composer() {
  const { t } = useWords()
  const room = useRoom()
  const [text, setText] = useState('')
  const [color, setColor] = useState<NoteColor>('yellow')
  const add = () => {
    if (text.trim() === '') return
    const authorId = room.me.id
    // Drafts have no place yet: the order they were written in is theirs.
    const at = Math.round(room.control.time.now())
    addNote(room.drafts.doc, { id: newId(), text: text.trim(), authorId, at, lane: 0, color })
    setText('')
  }
  return (
    <form
      className="drafts__composer"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextArea
        label={t('drafts.write')}
        hint={t('drafts.hint')}
        placeholder={t('drafts.placeholder')}
        rows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          add()
        }}
      />
      <ColorPicker value={color} onColor={setColor} />
      <Button type="submit" disabled={text.trim() === ''}>
        {t('drafts.add')}
      </Button>
    </form>
  )
}

type DraftProps = { note: NoteOnBoard; number: number; canPlace: boolean }

function Draft({ note, number, canPlace }: DraftProps) {
  const { t } = useWords()
  const room = useRoom()
  const [isPlacing, setPlacing] = useState(false)
  const { doc } = room.drafts
  const id: EntryId = note.id
  return (
    <li className={`draft draft--${note.color}`}>
      <SharedText
        label={t('drafts.edit', { number })}
        labelHidden
        value={note.text}
        rows={2}
        onText={(text) => setNoteText(doc, { id, text })}
      />
      {isPlacing ? (
        <PlaceForm note={note} onDone={() => setPlacing(false)} />
      ) : (
        <div className="draft__acts">
          {canPlace && (
            <Button size="small" onClick={() => setPlacing(true)}>
              {t('drafts.stick')}
            </Button>
          )}
          <KindSelect color={note.color} onColor={(color) => setNoteColor(doc, { id, color })} />
          <Button
            size="small"
            look="quiet"
            icon
            aria-label={t('drafts.delete', { number })}
            onClick={() => deleteNote(doc, id)}
          >
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
              <path d="M2 2l10 10M12 2L2 12" stroke="currentColor" strokeWidth="1.8" />
            </svg>
          </Button>
        </div>
      )}
    </li>
  )
}

const kinds: readonly NoteColor[] = ['yellow', 'orange', 'pink', 'green', 'blue', 'grey']

function KindSelect({ color, onColor }: { color: NoteColor; onColor: (color: NoteColor) => void }) {
  const { t } = useWords()
  return (
    <select
      className="draft__kind"
      aria-label={t('note.color')}
      value={color}
      onChange={(event) => {
        const chosen = kinds.find((kind) => kind === event.currentTarget.value)
        if (chosen) onColor(chosen)
      }}
    >
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {t(`note.kind.${kind}`)}
        </option>
      ))}
    </select>
  )
}
