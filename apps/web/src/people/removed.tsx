import type { SessionId } from '@kraftline/core/ids'
import { Link } from 'wouter'
import { keptSecrets, linkOf } from '../connect/links.ts'
import { useRoom } from '../connect/room.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { OutsidePage } from './outside-page.tsx'

/** For somebody who was removed, or whose link was renewed while they were here. */
export function RemovedPage() {
  const { t } = useWords()
  const { sessionId } = useRoom()
  const isKept = keptSecrets(sessionId).facilitator !== undefined
  return (
    <OutsidePage>
      <h1 className="outside__heading">{t('people.removed.heading')}</h1>
      <p className="outside__text">{t('people.removed.text')}</p>
      <p className="outside__text">{t(isKept ? 'people.removed.kept' : 'people.removed.todo')}</p>
      <div className="outside__ways">
        {isKept && (
          <Button look="primary" onClick={() => comeBack(sessionId)}>
            {t('people.removed.back')}
          </Button>
        )}
        <Link href="/" className="button">
          {t('people.toHome')}
        </Link>
      </div>
    </OutsidePage>
  )
}

/** Opens the kept link as it is by now: who renewed their own is sent out before the new one has come. */
function comeBack(sessionId: SessionId): void {
  const { facilitator } = keptSecrets(sessionId)
  if (!facilitator) return
  location.assign(linkOf(sessionId, facilitator))
  // The address differs in its fragment alone, for which a browser does not load the page anew.
  location.reload()
}
