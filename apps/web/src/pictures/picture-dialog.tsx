import type { PictureOnBoard } from '@kraftline/core/board/snapshot-types'
import { useRoom } from '../connect/room.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../words/use-words.tsx'
import { usePictureName, usePictureTime } from './picture-words.ts'
import { usePictureFile } from './use-picture-file.ts'
import './pictures.css'

type PictureDialogProps = { picture: PictureOnBoard; open: boolean; onClose: () => void }

/** A picture as large as the window lets it be. */
export function PictureDialog({ picture, open, onClose }: PictureDialogProps) {
  const { t } = useWords()
  const sayName = usePictureName()
  const sayTime = usePictureTime()
  const hasCaption = picture.caption.trim() !== ''
  return (
    <Dialog open={open} onClose={onClose} title={sayName(picture)} wide>
      {open && <LargePicture picture={picture} alt={sayName(picture)} />}
      <div className="large-picture__foot">
        {hasCaption && <p>{sayTime(picture)}</p>}
        <Download name={picture.name} />
        <Button onClick={onClose}>{t('common.close')}</Button>
      </div>
    </Dialog>
  )
}

function LargePicture({ picture, alt }: { picture: PictureOnBoard; alt: string }) {
  const { t } = useWords()
  const { pictures } = useRoom()
  const { name, width, height } = picture
  const file = usePictureFile(name)
  if (file.state === 'there') {
    return <img className="large-picture" src={file.url} alt={alt} />
  }
  // The room that it will take is kept, so that nothing jumps.
  const size = width && height ? { aspectRatio: `${width} / ${height}` } : {}
  return (
    <div className="large-picture large-picture--missing" style={size} role="status">
      {file.state === 'loading' ? (
        <p>{t('pictures.loading')}</p>
      ) : (
        <>
          <p>{t('pictures.failed', { name })}</p>
          <Button onClick={() => pictures.retry(name)}>{t('pictures.again')}</Button>
        </>
      )}
    </div>
  )
}

function Download({ name }: { name: string }) {
  const { t } = useWords()
  const file = usePictureFile(name)
  if (file.state !== 'there') return null
  return (
    <a className="button" href={file.url} download={name}>
      {t('pictures.download')}
    </a>
  )
}
