import type { PersonId } from '@kraftline/core/ids'
import { shareEach, turnLeft } from '@kraftline/core/play/floor'
import { useRoom } from '../connect/room.ts'
import { useServerNow } from '../connect/use-server-now.ts'
import { clockFace } from '../facilitate/clock-face.ts'
import { useCommand, useStep } from '../facilitate/use-command.ts'
import { useSession } from '../facilitate/use-session.ts'
import { Button } from '../ui/button.tsx'
import { Menu } from '../ui/menu.tsx'
import { useWords } from '../words/use-words.tsx'
import { sayShare } from './share.ts'
import './floor.css'

/** Whose turn it is to stick their notes and tell them, who comes next, and how long everybody has. */
export function FloorCard() {
  const { t } = useWords()
  const { session, isFacilitator } = useSession()
  const { floor, anonymous, spotlight } = session
  const queue = floor?.queue ?? []
  if (floor === null) {
    return anonymous ? (
      <section className="floor panel panel--floating" aria-labelledby="floor-heading">
        <h2 id="floor-heading">{t('floor.heading')}</h2>
        <p className="floor__hint">{t('floor.anonymous')}</p>
      </section>
    ) : null
  }
  return (
    <section className="floor panel panel--floating" aria-labelledby="floor-heading">
      <header className="floor__head">
        <h2 id="floor-heading">{t('floor.heading')}</h2>
        {(queue.length > 0 || spotlight) && <Share />}
      </header>
      <Turn />
      {isFacilitator ? <Running /> : <OwnEnd />}
      {queue.length > 0 && <Waiting queue={queue} />}
    </section>
  )
}

function Share() {
  const { t, locale } = useWords()
  const room = useRoom()
  const { session } = useSession()
  const now = useServerNow(room.control.time)
  const duration = sayShare(shareEach(session, now), locale)
  return <span className="floor__share">{t('floor.share', { duration })}</span>
}

/** Who speaks now, told to everybody as it changes; to whoever it is, how long they still have. */
function Turn() {
  const { t } = useWords()
  const room = useRoom()
  const { session } = useSession()
  const { spotlight, floor } = session
  const nameOf = useNames()
  const isMine = spotlight === room.me.id
  const isNext = floor?.queue[0] === room.me.id && !isMine
  const isOver = spotlight === null && floor?.queue.length === 0
  return (
    <div className="floor__now">
      <p className="floor__speaker" aria-live="polite">
        {isMine && t('floor.mine')}
        {spotlight !== null && !isMine && (
          <>
            {t('floor.has', { name: nameOf(spotlight) })} <NotesOf id={spotlight} />
          </>
        )}
        {isOver && t('floor.allHeard')} {isNext && <strong>{t('floor.youNext')}</strong>}
      </p>
      {isMine && (
        <p className="floor__hint">
          {t('floor.tell')} <OwnTime />
        </p>
      )}
    </div>
  )
}

/** One's own small countdown; it locks nothing, and stops counting where it has run out. */
function OwnTime() {
  const { t } = useWords()
  const room = useRoom()
  const { session } = useSession()
  const left = turnLeft(session, useServerNow(room.control.time))
  if (left === null) return null
  if (left <= 0) return <span className="floor__over">{t('floor.over')}</span>
  return <span className="floor__left">{t('floor.left', { time: clockFace(left) })}</span>
}

function OwnEnd() {
  const { t } = useWords()
  const room = useRoom()
  const command = useCommand()
  const { session } = useSession()
  if (session.spotlight !== room.me.id) return null
  return (
    <div className="floor__acts">
      <Button onClick={() => void command({ type: 'endTurn' })}>{t('floor.done')}</Button>
    </div>
  )
}

/** What moves the turns on, for whoever runs the session. */
function Running() {
  const { t } = useWords()
  const room = useRoom()
  const step = useStep()
  const { session } = useSession()
  const { spotlight, floor } = session
  const nameOf = useNames()
  const next = floor?.queue[0] ?? null
  if (spotlight === null && next === null) return null
  const isMe = next === room.me.id
  const forward = () => {
    if (next === null) return t('floor.finish')
    if (spotlight !== null) return t('floor.next', { name: nameOf(next) })
    return isMe ? t('floor.beginYou') : t('floor.begin', { name: nameOf(next) })
  }
  return (
    <div className="floor__acts">
      <Button look="primary" onClick={() => void step({ type: 'nextSpeaker' })}>
        {forward()}
      </Button>
      {spotlight !== null && (
        <>
          <Button
            size="small"
            onClick={() => void step({ type: 'speakLater', participantId: spotlight })}
          >
            {t('floor.later')}
          </Button>
          <Button
            size="small"
            look="quiet"
            onClick={() => void step({ type: 'skipSpeaker', participantId: spotlight })}
          >
            {t('floor.skip')}
          </Button>
        </>
      )}
    </div>
  )
}

/** Those who are still to come; whoever runs the session may change their order. */
function Waiting({ queue }: { queue: readonly PersonId[] }) {
  const { t } = useWords()
  const { session, isFacilitator } = useSession()
  const nameOf = useNames()
  return (
    <div className="floor__waiting">
      <span className="floor__hint">{t('floor.waiting')}</span>
      <ol className="floor__queue" aria-label={t('floor.waiting')}>
        {queue.map((id) => {
          const isHere = session.people.some((person) => person.id === id && person.connected)
          return (
            <li key={id} className={isHere ? 'floor__one' : 'floor__one floor__one--away'}>
              <span>{isHere ? nameOf(id) : `${nameOf(id)} · ${t('room.away')}`}</span>
              <NotesOf id={id} />
              {isFacilitator && <WaitingMenu id={id} name={nameOf(id)} />}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** How many notes somebody still holds, where that may be known. */
function NotesOf({ id }: { id: PersonId }) {
  const { t } = useWords()
  const { drafts } = useSession().session
  const count = drafts?.byPerson?.[id] ?? 0
  if (count === 0) return null
  return (
    <span className="floor__notes on-note">
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{t('drafts.waiting', { count })}</span>
    </span>
  )
}

function WaitingMenu({ id, name }: { id: PersonId; name: string }) {
  const { t } = useWords()
  const command = useCommand()
  const items = [
    {
      label: t('floor.give', { name }),
      onSelect: () => void command({ type: 'spotlight', participantId: id }),
    },
    {
      label: t('floor.laterFor', { name }),
      onSelect: () => void command({ type: 'speakLater', participantId: id }),
    },
    {
      label: t('floor.skipFor', { name }),
      onSelect: () => void command({ type: 'skipSpeaker', participantId: id }),
    },
  ]
  return (
    <Menu
      trigger={
        <Button size="small" look="quiet" icon aria-label={t('floor.more', { name })}>
          •••
        </Button>
      }
      items={items}
    />
  )
}

function useNames(): (id: PersonId) => string {
  const { t } = useWords()
  const { people } = useSession().session
  const room = useRoom()
  return (id) => {
    const name = people.find((person) => person.id === id)?.name ?? ''
    return id === room.me.id ? `${name} (${t('room.you')})` : name
  }
}
