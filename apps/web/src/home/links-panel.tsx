import type { SessionId } from '@kraftline/core/ids'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import type { Secrets } from '../connect/api.ts'
import { linkOf, linkOrder } from '../connect/links.ts'
import { LinkField } from '../people/link-field.tsx'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'

export type StartedSession = {
  readonly id: SessionId
  readonly title: string
  readonly secrets: Secrets
}

/** The three links of a session that was just made, and the way on as its facilitator. */
export function LinksPanel({ session }: { session: StartedSession }) {
  const { t } = useWords()
  const [, navigate] = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="start">
      <h2 ref={heading} tabIndex={-1} className="start__heading">
        {t('home.links.heading', { title: session.title })}
      </h2>
      <p className="start__text">{t('home.links.text')}</p>
      {linkOrder.map((access) => (
        <LinkField
          key={access}
          access={access}
          link={linkOf(session.id, session.secrets[access])}
        />
      ))}
      <Button
        look="primary"
        className="start__button"
        onClick={() => navigate(`/s/${session.id}#${session.secrets.facilitator}`)}
      >
        {t('home.links.continue')}
      </Button>
    </div>
  )
}
