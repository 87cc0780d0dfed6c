import type { CommunicationOnBoard } from '@kraftline/core/board/snapshot-types'
import { teamHandOn } from '@kraftline/core/board/team-hand'
import { walkOrder } from '@kraftline/core/incident/walk'
import { useMemo } from 'react'
import { useRoom } from '../../connect/room.ts'
import { useBoard } from '../../connect/use-board.ts'
import { useSession } from '../../facilitate/use-session.ts'
import { useWords } from '../../words/use-words.tsx'
import type { OnOpen } from '../opened.ts'
import { useMoment } from './use-moment.ts'
import { useSayHand } from './use-say-hand.ts'
import { useWalkedEntry } from './use-walked-entry.ts'
import { useWalk } from './walk-context.ts'
import './walk.css'

/** Every message in the order in which the line is walked, what the team remembers marked. */
export function WalkList({ onOpen }: { onOpen: OnOpen }) {
  const { t } = useWords()
  const { communications } = useBoard(useRoom().board)
  const order = useMemo(() => walkOrder(communications), [communications])
  if (order.length === 0) return <p className="field__hint">{t('walk.none')}</p>
  return (
    <ol className="walk-list" aria-label={t('walk.list')}>
      {order.map((message) => (
        <Entry key={message.id} message={message} onOpen={onOpen} />
      ))}
    </ol>
  )
}

function Entry({ message, onOpen }: { message: CommunicationOnBoard; onOpen: OnOpen }) {
  const { t } = useWords()
  const { channels } = useBoard(useRoom().board)
  const { isHere, ref } = useWalkedEntry(message.id)
  const { standing, canLead, goTo } = useWalk()
  const moment = useMoment()
  const channel = channels.find(({ id }) => id === message.channelId)?.name
  const leads = canLead && (standing === 'leading' || standing === 'along')
  const press = () => (leads ? goTo(message.id) : onOpen({ kind: 'message', id: message.id }))
  return (
    <li ref={ref} aria-current={isHere ? 'step' : undefined} className="walk-list__entry">
      <button type="button" className="walk-list__message" onClick={press}>
        <span className="walk-list__line">
          <strong>{moment(message.time)}</strong> <span>{channel}</span>
          {isHere && <em className="walk-list__here">{t('walk.here')}</em>}
        </span>
        <span className="walk-list__text">{message.text || '…'}</span>
        <TeamMark message={message} />
      </button>
    </li>
  )
}

/** What the team added or corrected in the hour, with the same sign as on its dot. */
export function TeamMark({ message }: { message: CommunicationOnBoard }) {
  const { people, begunAt } = useSession().session
  const known = useMemo(() => new Map(people.map((person) => [person.id, person])), [people])
  const said = useSayHand({ begunAt, people: known })(message)
  if (!said) return null
  const sign = teamHandOn(message, begunAt)?.what === 'added' ? '+' : '/'
  return (
    <span className="team-mark">
      <span className="team-mark__sign" aria-hidden="true">
        {sign}
      </span>
      {said}
    </span>
  )
}

/** How much the team has added and corrected so far. */
export function TeamCount() {
  const { t } = useWords()
  const { communications } = useBoard(useRoom().board)
  const { begunAt } = useSession().session
  const hands = communications.map((message) => teamHandOn(message, begunAt)?.what)
  const added = hands.filter((what) => what === 'added').length
  const corrected = hands.filter((what) => what === 'corrected').length
  if (added + corrected === 0) return null
  const said = [
    added > 0 && t('walk.addedCount', { count: added }),
    corrected > 0 && t('walk.correctedCount', { count: corrected }),
  ]
  return <p className="walk-list__count">{said.filter(Boolean).join(', ')}</p>
}
