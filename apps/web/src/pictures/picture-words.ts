import type { PictureOnBoard } from '@kraftline/core/board/snapshot-types'
import { formatShortMoment } from '@kraftline/core/report/moment'
import { useRoom } from '../connect/room.ts'
import { useWords } from '../words/use-words.tsx'

type Told = Pick<PictureOnBoard, 'at' | 'caption'>

/** How a picture is called in a list, and by ear: what it shows, else when it is from. */
export function usePictureName(): (picture: Told) => string {
  const { t } = useWords()
  const sayTime = usePictureTime()
  return (picture) => picture.caption.trim() || t('pictures.at', { time: sayTime(picture) })
}

export function usePictureTime(): (picture: Pick<Told, 'at'>) => string {
  const { locale } = useWords()
  const { timeZone } = useRoom()
  return ({ at }) => formatShortMoment(at, { locale, timeZone })
}
