import { setNoteColor } from '@kraftline/core/board/edit-notes'
import { type NoteColor, type NoteOnBoard, noteColors } from '@kraftline/core/board/snapshot-types'
import { useState } from 'react'
import { SharedText } from '../board/shared-text.tsx'
import { useRoom } from '../connect/room.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { carryDraft } from './carry-draft.ts'
import { PlaceForm } from './place-form.tsx'

type DraftProps = {
  note: NoteOnBoard
  number: number
  canPlace: boolean
  onThrowAway: (note: NoteOnBoard) => void
}

/** One's own note before anybody else sees it. */
export function DraftCard({ note, number, canPlace, onThrowAway }: DraftProps) {
  const { t } = useWords()
  const room = useRoom()
  const [isPlacing, setPlacing] = useState(false)
  const { doc } = room.drafts
  const { id } = note
  return (
    <li className={`draft draft--${note.color} on-note`}>
      {note.onBehalfOf && (
        <span className="draft__for">{t('drafts.isFor', { name: note.onBehalfOf })}</span>
      )}
      <SharedText
        of={{ doc, root: 'notes', id }}
        label={t('drafts.edit', { number })}
        labelHidden
        rows={1}
      />
      {isPlacing ? (
        <PlaceForm note={note} onClose={() => setPlacing(false)} />
      ) : (
        <div className="draft__acts">
          {canPlace && (
            <>
              <Grip id={id} />
              <Button size="small" onClick={() => setPlacing(true)}>
                {t('drafts.stick')}
              </Button>
            </>
          )}
          <KindSelect color={note.color} onColor={(color) => setNoteColor(doc, { id, color })} />
          <Button
            size="small"
            look="quiet"
            icon
            aria-label={t('drafts.delete', { number })}
            onClick={() => onThrowAway(note)}
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

/** Where a mouse takes hold of the slip, to carry it onto the paper; the form beside it does the same. */
function Grip({ id }: { id: NoteOnBoard['id'] }) {
  const { t } = useWords()
  return (
    <span
      className="draft__grip"
      title={t('drafts.drag')}
      aria-hidden="true"
      draggable
      onDragStart={(event) => carryDraft(event.dataTransfer, id)}
    >
      <svg width="10" height="16" viewBox="0 0 10 16" aria-hidden="true">
        <path
          d="M2 3h.01M8 3h.01M2 8h.01M8 8h.01M2 13h.01M8 13h.01"
          stroke="currentColor"
          strokeWidth="2.6"
          strokeLinecap="round"
        />
      </svg>
    </span>
  )
}

function KindSelect({ color, onColor }: { color: NoteColor; onColor: (color: NoteColor) => void }) {
  const { t } = useWords()
  return (
    <select
      className="draft__kind"
      aria-label={t('note.color')}
      value={color}
      onChange={(event) => {
        const chosen = noteColors.find((kind) => kind === event.currentTarget.value)
        if (chosen) onColor(chosen)
      }}
    >
      {noteColors.map((kind) => (
        <option key={kind} value={kind}>
          {t(`note.kind.${kind}`)}
        </option>
      ))}
    </select>
  )
}
