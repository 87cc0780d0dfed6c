import { absenceAt } from '@kraftline/core/play/absence'
import { personColor } from '@kraftline/core/play/person-color'
import type { StateMessage } from '@kraftline/core/protocol/control'
import { useState } from 'react'
import { useRoom } from '../connect/room.ts'
import { useServerNow } from '../connect/use-server-now.ts'
import { useCommand } from '../facilitate/use-command.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../words/use-words.tsx'
import { GroupAdvice } from './group-advice.tsx'
import { PersonMenu } from './person-menu.tsx'
import { StandIn } from './stand-in.tsx'
import './people-bar.css'

type Someone = StateMessage['people'][number]

/** Who is here, who is away, and who has the floor. */
export function PeopleBar() {
  const { t } = useWords()
  const { session } = useSession()
  const [isOpen, setOpen] = useState(false)
  const here = session.people.filter((person) => person.connected)
  const speaker = session.people.find(({ id }) => id === session.spotlight)
  const summary = speaker
    ? t('room.floor', { name: speaker.name })
    : t('room.people', { count: here.length })
  return (
    <>
      <button
        type="button"
        className="people-bar panel panel--floating"
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
      >
        <span className="people-bar__faces" aria-hidden="true">
          {session.people.slice(0, 8).map((person, index) => (
            <Avatar
              key={person.id}
              name={person.name}
              color={personColor(index)}
              away={!person.connected}
            />
          ))}
        </span>
        <span className="people-bar__said">{summary}</span>
      </button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('room.everyone')}>
        <GroupAdvice people={session.people} />
        <ul className="people-list">
          {session.people.map((person, index) => (
            <PersonRow key={person.id} person={person} color={personColor(index)} />
          ))}
        </ul>
        <div className="dialog__actions">
          <OwnRole />
          <Button onClick={() => setOpen(false)}>{t('common.close')}</Button>
        </div>
      </Dialog>
    </>
  )
}

function PersonRow({ person, color }: { person: Someone; color: string }) {
  const { t } = useWords()
  const room = useRoom()
  const { session } = useSession()
  const isMe = person.id === room.me.id
  const traits = [
    t(`discipline.${person.discipline}`),
    person.access === 'facilitator' ? t('room.facilitator') : '',
    session.takenOverBy === person.id ? t('people.isStandIn') : '',
    person.access === 'viewer' ? t('people.isWatching') : '',
    isMe ? t('room.you') : '',
    person.connected ? '' : t('room.away'),
    session.spotlight === person.id ? t('room.floor', { name: person.name }) : '',
  ]
  return (
    <li className="people-list__row">
      <Avatar name={person.name} color={color} away={!person.connected} />
      <span className="people-list__name">
        {person.name}
        <small>{traits.filter(Boolean).join(' · ')}</small>
      </span>
      <PersonMenu person={person} isMe={isMe} />
    </li>
  )
}

/** The facilitator's role, for who may have it again or may stand in now. */
function OwnRole() {
  const { t } = useWords()
  const room = useRoom()
  const { session, access } = useSession()
  const command = useCommand()
  const now = useServerNow(room.control.time)
  if (session.phase === 'closed' || access !== 'participant') return null
  if (session.mine?.joinedBy === 'facilitator') {
    return (
      <Button onClick={() => void command({ type: 'takeBack' })}>{t('people.takeBackRole')}</Button>
    )
  }
  const absence = absenceAt(session.facilitatorGoneSince, now)
  return absence?.mayTakeOver ? <StandIn /> : null
}
