import { movePicture } from '@kraftline/core/board/edit-pictures'
import type { PictureOnBoard } from '@kraftline/core/board/snapshot-types'
import { useState } from 'react'
import { useRoom } from '../../connect/room.ts'
import { CaptionField } from '../../pictures/caption-field.tsx'
import { PictureDialog } from '../../pictures/picture-dialog.tsx'
import { usePictureName } from '../../pictures/picture-words.ts'
import { Thumbnail } from '../../pictures/thumbnail.tsx'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.tsx'
import { MomentField } from '../moment-field.tsx'

type PreparedPictureProps = { picture: PictureOnBoard; origin: object; onDelete: () => void }

/** One picture with its moment on the line, typed as every time is here. */
export function PreparedPicture({ picture, origin, onDelete }: PreparedPictureProps) {
  const { t } = useWords()
  const room = useRoom()
  const [isOpen, setOpen] = useState(false)
  const name = usePictureName()(picture)
  const { doc } = room.board
  const { id, at, lane } = picture
  return (
    <li className="prepare-pictures__one">
      <button
        type="button"
        className="prepare-pictures__open"
        aria-label={t('pictures.open', { name })}
        onClick={() => setOpen(true)}
      >
        <Thumbnail picture={picture} />
      </button>
      <div className="prepare-pictures__fields">
        <MomentField
          label={t('pictures.when')}
          value={at}
          context={{ zone: room.timeZone, near: at, lean: 'same-day' }}
          onTime={(time) => {
            if (time !== null) movePicture(doc, { id, at: time, lane }, origin)
            return null
          }}
        />
        <CaptionField picture={picture} doc={doc} origin={origin} />
        <Button
          size="small"
          look="quiet"
          aria-label={t('pictures.deleteNamed', { name })}
          onClick={onDelete}
        >
          {t('common.delete')}
        </Button>
      </div>
      <PictureDialog picture={picture} open={isOpen} onClose={() => setOpen(false)} />
    </li>
  )
}
