import { personColor } from '@kraftline/core/play/person-color'
import type { StateMessage } from '@kraftline/core/protocol/control'
import { useState } from 'react'
import { useRoom } from '../connect/room.ts'
import { useCommand } from '../facilitate/use-command.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Menu, type MenuItem } from '../ui/menu.tsx'
import { useWords } from '../words/use-words.tsx'

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
        <ul className="people-list">
          {session.people.map((person, index) => (
            <PersonRow key={person.id} person={person} color={personColor(index)} />
          ))}
        </ul>
        <div className="dialog__actions">
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

function PersonMenu({ person, isMe }: { person: Someone; isMe: boolean }) {
  const { t } = useWords()
  const { session, isFacilitator } = useSession()
  const command = useCommand()
  const [isAsking, setAsking] = useState(false)
  if (!isFacilitator || session.phase === 'closed') return null
  const { id, name } = person
  const hasFloor = session.spotlight === id
  const items: MenuItem[] = [
    {
      label: hasFloor ? t('room.takeFloor') : t('room.giveFloor', { name }),
      onSelect: () => void command({ type: 'spotlight', participantId: hasFloor ? null : id }),
    },
  ]
  if (!isMe) {
    items.push(
      {
        label: t('room.handOver', { name }),
        onSelect: () => void command({ type: 'handOver', participantId: id }),
      },
      { label: t('room.remove', { name }), danger: true, onSelect: () => setAsking(true) },
    )
  }
  const remove = () => {
    setAsking(false)
    void command({ type: 'remove', participantId: id })
  }
  return (
    <>
      <Menu
        trigger={
          <Button size="small" look="quiet" aria-label={`${t('facilitate.more')}: ${name}`}>
            •••
          </Button>
        }
        items={items}
      />
      <Dialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title={t('room.removeTitle', { name })}
        text={t('room.removeText')}
      >
        <div className="dialog__actions">
          <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
          <Button look="danger" onClick={remove}>
            {t('room.remove', { name })}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
