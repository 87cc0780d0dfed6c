import { type NoteColor, noteColors } from '@kraftline/core/board/snapshot-types'
import { useId } from 'react'
import { useWords } from '../words/use-words.tsx'

type ColorPickerProps = {
  value: NoteColor
  disabled?: boolean
  onColor: (color: NoteColor) => void
}

/** What a note is about: six kinds, each with its colour and its name. */
export function ColorPicker({ value, disabled, onColor }: ColorPickerProps) {
  const { t } = useWords()
  const name = useId()
  return (
    <fieldset className="kinds" disabled={disabled}>
      <legend className="field__label">{t('note.color')}</legend>
      <div className="kinds__all">
        {noteColors.map((color) => (
          <label key={color} className={`kinds__kind kinds__kind--${color} on-note`}>
            <input
              type="radio"
              name={name}
              value={color}
              checked={value === color}
              onChange={() => onColor(color)}
            />
            <span>{t(`note.kind.${color}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
