import { pictureLimits } from '@kraftline/core/protocol/image-header'
import { useObservable } from '../connect/observable.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import type { Refused, Uploads } from './uploads.ts'
import './pictures.css'

/** What is under way, what came onto the board, and what did not, with the reason. */
export function UploadNews({ uploads }: { uploads: Uploads }) {
  const { t } = useWords()
  const { sending, put, refused } = useObservable(uploads.state)
  const isOver = sending === null && (put > 0 || refused.length > 0)
  return (
    <div className="upload-news">
      <div role="status">
        {sending && <p>{t('pictures.sending', sending)}</p>}
        {isOver && put > 0 && <p>{t('pictures.put', { count: put })}</p>}
      </div>
      <div role="alert">
        {refused.length > 0 && (
          <ul className="upload-news__refused">
            {refused.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
              <NotAdded key={index} refused={one} />
            ))}
          </ul>
        )}
      </div>
      {isOver && (
        <Button size="small" look="quiet" onClick={() => uploads.forget()}>
          {t('common.close')}
        </Button>
      )}
    </div>
  )
}

const figures = {
  mebibytes: pictureLimits.bytes / 1024 / 1024,
  megapixels: pictureLimits.pixels / 1_000_000,
  count: pictureLimits.perSession,
}

function NotAdded({ refused: { file, problem, again } }: { refused: Refused }) {
  const { t } = useWords()
  const name = file.name || t('pictures.one')
  return (
    <li>
      <span>{t('pictures.refused', { name, why: t(`pictures.problem.${problem}`, figures) })}</span>
      {again && (
        <Button size="small" onClick={again}>
          {t('pictures.again')}
        </Button>
      )}
    </li>
  )
}
