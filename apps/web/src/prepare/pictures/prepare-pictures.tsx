import { deletePicture } from '@kraftline/core/board/edit-pictures'
import type { BoardSnapshot, PictureOnBoard } from '@kraftline/core/board/snapshot-types'
import { useEffect, useMemo, useState } from 'react'
import { useRoom } from '../../connect/room.ts'
import { useSession } from '../../facilitate/use-session.ts'
import { AddPictures } from '../../pictures/add-pictures.tsx'
import { usePictureName } from '../../pictures/picture-words.ts'
import { putPicture, usualSpot } from '../../pictures/put-picture.ts'
import { UploadNews } from '../../pictures/upload-news.tsx'
import { useCarriedPictures } from '../../pictures/use-carried-pictures.ts'
import { useUploads } from '../../pictures/use-uploads.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.tsx'
import { followEdits } from '../sheet/sheet-history.ts'
import { PreparedPicture } from './prepared-picture.tsx'
import '../../pictures/pictures.css'

/** Pictures of what customers saw: chosen, pasted or dropped, each at its moment on the line. */
export function PreparePictures({ board }: { board: BoardSnapshot }) {
  const { t } = useWords()
  const room = useRoom()
  const { canWrite } = useSession()
  const uploads = useUploads()
  const { origin, undo } = useOwnEdits()
  const [deleted, setDeleted] = useState<PictureOnBoard | null>(null)
  const sayName = usePictureName()
  const { doc, reader } = room.board
  const take = (files: readonly File[]) => {
    uploads.take(files, (kept) => {
      const spot = usualSpot(reader.snapshot(), room.control.time.now())
      putPicture(doc, { ...kept, ...spot }, origin)
    })
  }
  const isOver = useCarriedPictures(take)
  return (
    <section className="prepare-pictures" aria-labelledby="prepare-pictures">
      <h3 id="prepare-pictures" className="field__label">
        {t('pictures.heading')}
      </h3>
      {board.pictures.length > 0 && (
        <ul className="prepare-pictures__list">
          {board.pictures.map((picture) => (
            <PreparedPicture
              key={picture.id}
              picture={picture}
              origin={origin}
              onDelete={() => {
                deletePicture(doc, picture.id, origin)
                setDeleted(picture)
              }}
            />
          ))}
        </ul>
      )}
      <div className="prepare-pictures__add">
        <p className="field__hint">{t(isOver ? 'pictures.release' : 'pictures.hint')}</p>
        <AddPictures disabled={!canWrite} onFiles={take} />
      </div>
      <UploadNews uploads={uploads} />
      <div role="status">
        {deleted && (
          <p className="messages__deleted message">
            <span>{t('pictures.deleted', { name: sayName(deleted) })}</span>
            <Button
              size="small"
              onClick={() => {
                undo()
                setDeleted(null)
              }}
            >
              {t('prepare.messages.undo')}
            </Button>
            <Button size="small" look="quiet" onClick={() => setDeleted(null)}>
              {t('common.close')}
            </Button>
          </p>
        )}
      </div>
    </section>
  )
}

/** What this page does with pictures, to be taken back. */
function useOwnEdits() {
  const { doc } = useRoom().board
  const [origin] = useState(() => ({}))
  const history = useMemo(() => followEdits(doc, origin), [doc, origin])
  useEffect(() => () => history.close(), [history])
  return { origin, undo: () => history.undo() }
}
