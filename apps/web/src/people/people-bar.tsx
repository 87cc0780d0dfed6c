import { absenceAt } from '@kraftline/core/play/absence'
import { personColor } from '@kraftline/core/play/person-color'
import { isTimed } from '@kraftline/core/play/phases'
import type { StateMessage } from '@kraftline/core/protocol/control'
import { useState } from 'react'
import { showCursors, useCursorsShown } from '../board/company/cursors-shown.ts'
import { useFollowing } from '../board/company/following.ts'
import { useRoom } from '../connect/room.ts'
import { useServerNow } from '../connect/use-server-now.ts'
import { useCommand } from '../facilitate/use-command.ts'
import { useIsNarrow } from '../facilitate/use-is-narrow.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../words/use-words.tsx'
import { Faces } from './faces.tsx'
import { GroupAdvice } from './group-advice.tsx'
import { PersonMenu } from './person-menu.tsx'
import { StandIn } from './stand-in.tsx'
import './people-bar.css'

type Someone = StateMessage['people'][number]

/** Who is here, who is away, and who has the floor. */
export function PeopleBar() {
  const { t } = useWords()
  const { session } = useSession()
  const isNarrow = useIsNarrow()
  const [isOpen, setOpen] = useState(false)
  const here = session.people.filter((person) => person.connected)
  const speaker = session.people.find(({ id }) => id === session.spotlight)
  const summary = speaker
    ? t('room.floor', { name: speaker.name })
    : t('room.people', { count: here.length })
  const opens = { onClick: () => setOpen(true), 'aria-haspopup': 'dialog' } as const
  return (
    <>
      {isNarrow ? (
        <button type="button" className="people-bar people-bar__open" {...opens}>
          <Faces canFollow={false} />
          <span className="visually-hidden">{summary}</span>
        </button>
      ) : (
        <div className="people-bar panel panel--floating">
          <Faces canFollow />
          <button type="button" className="people-bar__open" {...opens}>
            {summary}
          </button>
        </div>
      )}
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('room.everyone')}>
        <GroupAdvice people={session.people} />
        <ul className="people-list">
          {session.people.map((person, index) => (
            <PersonRow
              key={person.id}
              person={person}
              color={personColor(index)}
              onFollow={() => setOpen(false)}
            />
          ))}
        </ul>
        <CursorSwitch />
        <div className="dialog__actions">
          <OwnRole />
          <Bring onDone={() => setOpen(false)} />
          <Button onClick={() => setOpen(false)}>{t('common.close')}</Button>
        </div>
      </Dialog>
    </>
  )
}

type RowProps = { person: Someone; color: string; onFollow: () => void }

function PersonRow({ person, color, onFollow }: RowProps) {
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
      {!isMe && person.connected && <Follow person={person} onFollow={onFollow} />}
      <PersonMenu person={person} isMe={isMe} />
    </li>
  )
}

function Follow({ person: { id, name }, onFollow }: Pick<RowProps, 'person' | 'onFollow'>) {
  const { t } = useWords()
  const following = useFollowing()
  if (!following) return null
  const follow = () => {
    following.follow(id)
    onFollow()
  }
  return (
    <Button size="small" look="quiet" aria-label={t('company.follow', { name })} onClick={follow}>
      {t('company.followShort')}
    </Button>
  )
}

/** Asks everyone to look at what the facilitator sees. */
function Bring({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const { session, isFacilitator } = useSession()
  const command = useCommand()
  const { presenting } = session
  const isShown = presenting !== null && presenting.communicationId === null
  if (!isFacilitator || !isTimed(session.phase) || isShown) return null
  const bring = () => {
    void command({ type: 'present', communicationId: null, ownView: true })
    onDone()
  }
  return <Button onClick={bring}>{t('company.bring')}</Button>
}

function CursorSwitch() {
  const { t } = useWords()
  const areShown = useCursorsShown()
  return (
    <label className="check people-list__cursors">
      <input
        type="checkbox"
        checked={areShown}
        onChange={(event) => showCursors(event.target.checked)}
      />
      {t('company.showCursors')}
    </label>
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
