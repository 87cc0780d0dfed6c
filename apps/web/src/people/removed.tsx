import type { SessionId } from '@kraftline/core/ids'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { forgetSession } from '../connect/forget-session.ts'
import { keptSecrets, linkOf } from '../connect/links.ts'
import { useRoom } from '../connect/room.ts'
import type { Trouble } from '../connect/trouble.ts'
import { UnsavedTexts } from '../facilitate/unsaved-dialog.tsx'
import { useWire } from '../facilitate/use-wire.ts'
import { whyClosed } from '../facilitate/wire-explanations.ts'
import { Button } from '../ui/button.tsx'
import type { WordKey } from '../words/keys.ts'
import { useWords } from '../words/use-words.tsx'
import { OutsidePage } from './outside-page.tsx'

const headings: Partial<Record<Trouble, WordKey>> = {
  notFound: 'wire.out.notFound',
  unauthorized: 'wire.out.unauthorized',
}

/** For somebody whom the session will not have any more: removed, the link renewed, the session deleted. */
export function RemovedPage({ why }: { why: Trouble }) {
  const { t } = useWords()
  const { sessionId } = useRoom()
  const { unsaved } = useWire()
  // Once seen it stays, whatever else the connections tell.
  const [hasUnsaved] = useState(unsaved > 0)
  // Who may come back by another link finds it again.
  const isWaiting = why !== 'notFound' && why !== 'removed'
  useEffect(() => {
    if (why === 'notFound') void forgetSession(sessionId)
  }, [why, sessionId])
  const isKept = why !== 'notFound' && keptSecrets(sessionId).facilitator !== undefined
  return (
    <OutsidePage>
      <h1 className="outside__heading">{t(headings[why] ?? 'people.removed.heading')}</h1>
      <p className="outside__text">{t(whyClosed[why].text)}</p>
      {hasUnsaved && <UnsavedHere isKept={isWaiting} />}
      {isKept && <p className="outside__text">{t('people.removed.kept')}</p>}
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

/** What they wrote that did not reach the board any more. */
function UnsavedHere({ isKept }: { isKept: boolean }) {
  const { t } = useWords()
  return (
    <section className="outside__unsaved" aria-labelledby="unsaved-heading">
      <h2 id="unsaved-heading">{t('wire.unsaved.heading')}</h2>
      <p className="outside__text">{t(isKept ? 'wire.unsaved.text' : 'wire.out.unsaved')}</p>
      <UnsavedTexts />
    </section>
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
