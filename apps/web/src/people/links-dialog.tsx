import type { Access } from '@kraftline/core/play/people'
import { useState } from 'react'
import { type Problem, renewLink } from '../connect/api.ts'
import { keepSecrets, keptSecrets, linkOf, linkOrder } from '../connect/links.ts'
import { useRoom } from '../connect/room.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { sayProblem } from '../words/say-problem.ts'
import { useWords } from '../words/use-words.tsx'
import { LinkField } from './link-field.tsx'
import './people.css'

/** The session's links: those that this browser keeps, and a new one in place of any. */
export function LinksDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords()
  const { sessionId } = useRoom()
  const [asked, setAsked] = useState<Access | null>(null)
  const [renewed, setRenewed] = useState<Access | null>(null)
  const [refused, setRefused] = useState<Problem | null>(null)
  const kept = keptSecrets(sessionId)

  const renew = async (access: Access) => {
    setRefused(null)
    const answer = await renewLink(sessionId, access)
    setAsked(null)
    if (!answer.ok) return setRefused(answer.error)
    keepSecrets(sessionId, { [access]: answer.value.secret })
    setRenewed(access)
  }
  const close = () => {
    setAsked(null)
    setRenewed(null)
    setRefused(null)
    onClose()
  }

  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('people.links.heading')}
      text={t('people.links.text')}
    >
      {linkOrder.map((access) => (
        <div key={access} className="links__one">
          <OneLink access={access} link={kept[access] && linkOf(sessionId, kept[access])} />
          {asked === access ? (
            <AskRenewal access={access} onRenew={renew} onCancel={() => setAsked(null)} />
          ) : (
            <div className="links__below">
              <Button
                size="small"
                aria-label={t('people.links.renewLabel', { link: t(`people.link.${access}`) })}
                onClick={() => setAsked(access)}
              >
                {t('people.links.renew')}
              </Button>
              <span role="status">{renewed === access && t('people.links.renewed')}</span>
            </div>
          )}
        </div>
      ))}
      {refused && (
        <p className="message message--error" role="alert">
          {sayProblem(t, refused)}
        </p>
      )}
      <div className="dialog__actions">
        <Button onClick={close}>{t('common.close')}</Button>
      </div>
    </Dialog>
  )
}

function OneLink({ access, link }: { access: Access; link: string | undefined }) {
  const { t } = useWords()
  if (link) return <LinkField access={access} link={link} />
  return (
    <div>
      <p className="field__label">{t(`people.link.${access}`)}</p>
      <p className="links__not-kept">{t('people.links.notKept')}</p>
    </div>
  )
}

type AskProps = {
  access: Access
  onRenew: (access: Access) => Promise<void>
  onCancel: () => void
}

/** Asked in place: a second dialog on the first would hide the link that it is about. */
function AskRenewal({ access, onRenew, onCancel }: AskProps) {
  const { t } = useWords()
  const [isWorking, setWorking] = useState(false)
  const renew = () => {
    setWorking(true)
    void onRenew(access)
  }
  return (
    <section className="links__ask message" aria-label={t('people.links.renewTitle')}>
      <p>{t('people.links.renewText')}</p>
      {access === 'facilitator' && <p>{t('people.links.renewOwn')}</p>}
      <div className="links__below">
        <Button size="small" look="danger" disabled={isWorking} onClick={renew} autoFocus>
          {t('people.links.renew')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </section>
  )
}
