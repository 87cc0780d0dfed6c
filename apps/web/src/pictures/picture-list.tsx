import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import type { ReactNode } from 'react'
import type { OnOpen } from '../board/opened.ts'
import { useRoom } from '../connect/room.ts'
import { useSession } from '../facilitate/use-session.ts'
import { useWords } from '../words/use-words.tsx'
import { AddPictures } from './add-pictures.tsx'
import { usePictureName, usePictureTime } from './picture-words.ts'
import { putPicture, usualSpot } from './put-picture.ts'
import { Thumbnail } from './thumbnail.tsx'
import { UploadNews } from './upload-news.tsx'
import { useCarriedPictures } from './use-carried-pictures.ts'
import { useUploads } from './use-uploads.ts'
import './pictures.css'

type PictureListProps = { snapshot: BoardSnapshot; onOpen: OnOpen | null }

/** The pictures along the timeline, as a list to open them from, and where more are added. */
export function PictureList({ snapshot, onOpen }: PictureListProps) {
  const { t } = useWords()
  const { board, control } = useRoom()
  const { canWrite } = useSession()
  const sayName = usePictureName()
  const sayTime = usePictureTime()
  const uploads = useUploads()
  const take = (files: readonly File[]) => {
    uploads.take(files, (kept) => {
      const spot = usualSpot(board.reader.snapshot(), control.time.now())
      putPicture(board.doc, { ...kept, ...spot })
    })
  }
  useCarriedPictures(take)
  const { pictures } = snapshot
  if (pictures.length === 0 && !canWrite) return null
  return (
    <section>
      <h4>{t('pictures.heading')}</h4>
      <ul className="picture-list">
        {pictures.map((picture) => (
          <li key={picture.id}>
            <PictureRow onPress={onOpen && (() => onOpen({ kind: 'picture', id: picture.id }))}>
              <Thumbnail picture={picture} />
              <span>
                <small>{sayTime(picture)}</small>
                {sayName(picture)}
              </span>
            </PictureRow>
          </li>
        ))}
      </ul>
      {canWrite && <AddPictures onFiles={take} />}
      <UploadNews uploads={uploads} />
    </section>
  )
}

function PictureRow({ onPress, children }: { onPress: (() => void) | null; children: ReactNode }) {
  if (!onPress) return <div className="picture-list__row">{children}</div>
  return (
    <button type="button" className="picture-list__row" onClick={onPress}>
      {children}
    </button>
  )
}
