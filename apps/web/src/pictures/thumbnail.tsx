import type { PictureOnBoard } from '@kraftline/core/board/snapshot-types'
import { useWords } from '../words/use-words.tsx'
import { usePictureFile } from './use-picture-file.ts'

/** A picture, small, for beside its name; one that did not load shows its file's name. */
export function Thumbnail({ picture }: { picture: PictureOnBoard }) {
  const { t } = useWords()
  const { name } = picture
  const file = usePictureFile(name)
  return (
    <span className="thumbnail" data-state={file.state}>
      {file.state === 'there' && <img src={file.url} alt="" decoding="async" />}
      {file.state === 'failed' && <span>{t('pictures.failedShort', { name })}</span>}
    </span>
  )
}
