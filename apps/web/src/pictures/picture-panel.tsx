import { deletePicture, movePicture } from '@kraftline/core/board/edit-pictures'
import type { PictureOnBoard } from '@kraftline/core/board/snapshot-types'
import { useState } from 'react'
import type { OnOpen, Opened } from '../board/opened.ts'
import { ZoneTimeField } from '../board/zone-time-field.tsx'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { CaptionField } from './caption-field.tsx'
import { PictureDialog } from './picture-dialog.tsx'
import { usePictureName } from './picture-words.ts'
import { Thumbnail } from './thumbnail.tsx'
import './pictures.css'

type PicturePanelProps = { opened: Opened; onOpen: OnOpen }

/** One picture of the board: large at once, and as a form with all that a hand can do to it. */
export function PicturePanel({ opened, onOpen }: PicturePanelProps) {
  const { t } = useWords()
  const room = useRoom()
  const { pictures } = useBoard(room.board)
  const { canWrite } = useSession()
  const sayName = usePictureName()
  const [seen, setSeen] = useState<Opened | null>(null)
  const picture = pictures.find(({ id }) => id === opened.id)
  if (!picture) return null
  const { id, at, lane } = picture
  return (
    <section className="note-panel panel panel--floating" aria-labelledby="picture-heading">
      <header className="note-panel__head">
        <h2 id="picture-heading">{t('pictures.one')}</h2>
        <Button size="small" look="quiet" onClick={() => onOpen(null)}>
          {t('common.close')}
        </Button>
      </header>
      <button
        type="button"
        className="picture-panel__open"
        aria-label={t('pictures.open', { name: sayName(picture) })}
        onClick={() => setSeen(null)}
      >
        <Thumbnail picture={picture} />
      </button>
      <CaptionField picture={picture} doc={room.board.doc} disabled={!canWrite} />
      <ZoneTimeField
        label={t('place.when', { zone: room.timeZone })}
        value={at}
        zone={room.timeZone}
        disabled={!canWrite}
        onTime={(time) => movePicture(room.board.doc, { id, at: time, lane })}
      />
      <Height picture={picture} disabled={!canWrite} />
      {canWrite && (
        <Button
          size="small"
          look="danger"
          onClick={() => {
            deletePicture(room.board.doc, id)
            onOpen(null)
          }}
        >
          {t('pictures.delete')}
        </Button>
      )}
      <PictureDialog picture={picture} open={seen !== opened} onClose={() => setSeen(opened)} />
    </section>
  )
}

/** Pixels at 100 % for one press. */
const step = 40

/** How far from the line it hangs, for whoever does not drag. */
function Height({ picture, disabled }: { picture: PictureOnBoard; disabled: boolean }) {
  const { t } = useWords()
  const { doc } = useRoom().board
  const { id, at, lane } = picture
  const distance = Math.abs(Math.round(lane))
  const moveBy = (pixels: number) => movePicture(doc, { id, at, lane: lane + pixels })
  return (
    <div className="picture-panel__height">
      <span role="status">{t(lane < 0 ? 'pictures.above' : 'pictures.below', { distance })}</span>
      <Button size="small" disabled={disabled} onClick={() => moveBy(-step)}>
        {t('pictures.up')}
      </Button>
      <Button size="small" disabled={disabled} onClick={() => moveBy(step)}>
        {t('pictures.down')}
      </Button>
    </div>
  )
}
