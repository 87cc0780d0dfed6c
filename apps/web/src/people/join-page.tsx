import { second } from '@kraftline/core/time'
import { useEffect, useState } from 'react'
import { type Participant, readSession, type SessionView } from '../connect/api.ts'
import { browserClock } from '../connect/server-time.ts'
import { type Say, useWords } from '../words/use-words.tsx'
import { JoinForm } from './join-form.tsx'
import { OutsidePage } from './outside-page.tsx'
import { WhoIsHere } from './who-is-here.tsx'

type JoinPageProps = {
  view: SessionView
  secret: string
  onJoined: (participant: Participant) => void
}

const refreshEvery = 5 * second

/** The door: what is going on inside and with whom, and who you are. */
export function JoinPage({ view, secret, onJoined }: JoinPageProps) {
  const { t } = useWords()
  const { session, title, access, id, continues } = useFresh(view, secret)
  useEffect(() => {
    document.title = `${title} · Kraftline`
  }, [title])
  return (
    <OutsidePage>
      <div className="join__what">
        <h1 className="outside__heading">{title}</h1>
        <p className={`join__phase join__phase--${session.phase}`} role="status">
          {sayPhase(t, session.phase)}
        </p>
      </div>
      <div className="join__columns">
        <WhoIsHere people={session.people} />
        <div className="join__you">
          {access !== 'participant' && (
            <p className="message">
              {t(access === 'viewer' ? 'join.asViewer' : 'join.asFacilitator')}
            </p>
          )}
          <JoinForm
            sessionId={id}
            secret={secret}
            isAnonymous={session.anonymous}
            known={continues && access !== 'viewer' ? { here: session.people } : null}
            onJoined={onJoined}
          />
        </div>
      </div>
    </OutsidePage>
  )
}

function sayPhase(t: Say, phase: SessionView['session']['phase']): string {
  if (phase === 'prepare') return t('join.preparing')
  if (phase === 'closed') return t('join.closed')
  return t('join.now', { phase: t(`phase.${phase}`) })
}

/** What the session looks like by now: people come in while somebody stands at the door. */
function useFresh(view: SessionView, secret: string): SessionView {
  const [fresh, setFresh] = useState(view)
  useEffect(() => {
    let cancel = () => {}
    const refresh = async () => {
      if (!document.hidden) {
        const answer = await readSession(view.id, secret)
        if (answer.ok) setFresh(answer.value)
      }
      wait()
    }
    const wait = () => {
      cancel = browserClock.after(refreshEvery, () => void refresh())
    }
    wait()
    return () => cancel()
  }, [view.id, secret])
  return fresh
}
