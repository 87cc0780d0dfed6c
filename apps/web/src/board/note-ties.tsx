import { addCause } from '@kraftline/core/board/edit-causes'
import { gatherNote, tieNote } from '@kraftline/core/board/edit-notes'
import { headsOf } from '@kraftline/core/board/heads'
import type { BoardSnapshot, NoteOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import { useRoom } from '../connect/room.ts'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'
import { newId } from './new-id.ts'
import { nameOf } from './note-words.ts'
import type { OnOpen } from './opened.ts'

type TiesProps = {
  note: NoteOnBoard
  snapshot: BoardSnapshot
  disabled: boolean
  onOpen: OnOpen
}

/** What the note belongs with: others of the same problem, and the root cause. */
export function NoteTies({ autoFocus, ...props }: TiesProps & { autoFocus: boolean }) {
  const { note, snapshot, disabled, onOpen } = props
  const { t } = useWords()
  const room = useRoom()
  const heads = headsOf(snapshot.notes)
  const head = heads.get(note.id) ?? note.id
  const others = snapshot.notes.filter(({ id }) => heads.get(id) === id && id !== note.id)
  return (
    <>
      <Gathered {...{ note, snapshot, disabled, onOpen }} />
      <SelectField
        label={t('note.under')}
        autoFocus={autoFocus}
        value={head === note.id ? '' : head}
        disabled={disabled}
        onChange={(event) => {
          const underId = asEntry(event.currentTarget.value)
          gatherNote(room.board.doc, { id: note.id, underId })
        }}
      >
        <option value="">{t('note.notUnder')}</option>
        {others.map(({ id, text }) => (
          <option key={id} value={id}>
            {nameOf(text, t)}
          </option>
        ))}
      </SelectField>
      <NoteCause {...{ note, snapshot, disabled, onOpen }} />
    </>
  )
}

/** The notes that were gathered under this one: each opens, and can be taken out. */
function Gathered({ note, snapshot, disabled, onOpen }: TiesProps) {
  const { t } = useWords()
  const room = useRoom()
  const heads = headsOf(snapshot.notes)
  const gathered = snapshot.notes.filter(({ id }) => heads.get(id) === note.id && id !== note.id)
  if (gathered.length === 0) return null
  return (
    <div className="note-panel__gathered">
      <span className="field__label">{t('note.gathered', { count: gathered.length })}</span>
      <ul>
        {gathered.map(({ id, text, color }) => (
          <li key={id} className={`chip chip--${color} on-note`}>
            <button type="button" onClick={() => onOpen({ kind: 'note', id })}>
              {nameOf(text, t)}
            </button>
            {!disabled && (
              <button
                type="button"
                aria-label={t('note.ungather', { note: nameOf(text, t) })}
                onClick={() => gatherNote(room.board.doc, { id, underId: null })}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function NoteCause({ note, snapshot, disabled, onOpen }: TiesProps) {
  const { t } = useWords()
  const room = useRoom()
  const choose = (value: string) => {
    if (value !== 'new') {
      return tieNote(room.board.doc, { noteId: note.id, causeId: asEntry(value) })
    }
    const id = newId()
    addCause(room.board.doc, { id, text: '', noteIds: [note.id] })
    onOpen({ kind: 'cause', id })
  }
  const cause = snapshot.causes.find(({ id }) => id === note.causeId)
  return (
    <>
      <SelectField
        label={t('note.cause')}
        value={note.causeId ?? ''}
        disabled={disabled}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{t('note.noCause')}</option>
        {snapshot.causes.map(({ id, text }) => (
          <option key={id} value={id}>
            {text || t('causes.unnamed')}
          </option>
        ))}
        <option value="new">{t('note.newCause')}</option>
      </SelectField>
      {cause && (
        <Button size="small" onClick={() => onOpen({ kind: 'cause', id: cause.id })}>
          {t('note.openCause')}
        </Button>
      )}
    </>
  )
}

function asEntry(value: string): EntryId | null {
  return value === '' ? null : (value as EntryId)
}
