import { captionPicture } from '@kraftline/core/board/edit-pictures'
import type { PictureOnBoard } from '@kraftline/core/board/snapshot-types'
import { useState } from 'react'
import type { Doc } from 'yjs'
import { TextField } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'

const longest = 300

type CaptionFieldProps = {
  picture: PictureOnBoard
  doc: Doc
  disabled?: boolean
  labelHidden?: boolean
  /** Whose history this belongs to, if not the board's own. */
  origin?: object
}

/** What a picture shows, in words: its name, and what is read out in its place. */
export function CaptionField({ picture, doc, disabled, labelHidden, origin }: CaptionFieldProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  const { id, caption } = picture
  const take = () => {
    if (typed !== null) captionPicture(doc, { id, caption: typed.trim() }, origin)
    setTyped(null)
  }
  return (
    <TextField
      label={t('pictures.caption')}
      labelHidden={labelHidden ?? false}
      placeholder={t('pictures.captionPlaceholder')}
      maxLength={longest}
      autoComplete="off"
      disabled={disabled}
      value={typed ?? caption}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
