import type { BoardSnapshot, CommunicationOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import type { Instant } from '@kraftline/core/time'
import { useLayoutEffect, useRef } from 'react'
import type { WordKey } from '../words/keys.ts'
import { useWords } from '../words/use-words.tsx'
import type { BoardViewProps } from './board-props.ts'
import { dotRadius } from './gathering.ts'
import type { DotGroup } from './items/branch.ts'
import { allDots } from './items/timeline-drawing.ts'
import type { Timeline } from './timeline.ts'
import type { Viewport } from './viewport.ts'
import { useSayHand } from './walk/use-say-hand.ts'

/** Which dots' messages are shown: while the pointer rests on them, or until closed. */
export type ShownDots = {
  readonly id: EntryId
  readonly isPinned: boolean
  /** That message by itself, whatever else its dot stands for. */
  readonly isAlone?: boolean
}

type MessageCardProps = {
  readonly shown: ShownDots
  readonly viewport: Viewport
  readonly timeline: Timeline
  readonly snapshot: BoardSnapshot
  readonly timeZone: string
  readonly begunAt: Instant | null
  readonly people: BoardViewProps['people']
  onClose(): void
  onOpen(id: EntryId): void
}

/** The messages of a dot, beside it: when, where, who and what. */
export function MessageCard(props: MessageCardProps) {
  const { shown, viewport, timeline, snapshot, timeZone, onClose, onOpen } = props
  const sayHand = useSayHand(props)
  const { t } = useWords()
  const card = useRef<HTMLElement>(null)
  const group = findGroup(timeline, viewport, shown.id)

  useLayoutEffect(() => {
    const place = () => {
      const now = findGroup(timeline, viewport, shown.id)
      if (card.current && now) placeCard(card.current, now, viewport)
    }
    place()
    return viewport.subscribe(place)
  })

  if (!group) return null
  const ids = new Set(shown.isAlone ? [shown.id] : group.items.map((dot) => dot.id))
  const messages = snapshot.communications.filter((message) => ids.has(message.id))
  const heading = t('board.messages', { count: messages.length })
  return (
    <section
      ref={card}
      className={shown.isPinned ? 'message-card message-card--pinned' : 'message-card'}
      aria-label={heading}
    >
      {(messages.length > 1 || shown.isPinned) && (
        <div className="message-card__head">
          <span>{heading}</span>
          {shown.isPinned && (
            <button type="button" className="message-card__close" onClick={onClose}>
              {t('common.close')}
            </button>
          )}
        </div>
      )}
      <ul className="message-card__list">
        {messages.map((message) => (
          <Message
            key={message.id}
            message={message}
            channel={channelName(snapshot, message)}
            timeZone={timeZone}
            hand={sayHand(message)}
            onOpen={shown.isPinned ? onOpen : null}
          />
        ))}
      </ul>
    </section>
  )
}

type MessageProps = {
  readonly message: CommunicationOnBoard
  readonly channel: string
  readonly timeZone: string
  /** What the team did to it in the hour, in words. */
  readonly hand: string | null
  readonly onOpen: ((id: EntryId) => void) | null
}

function Message({ message, channel, timeZone, hand, onOpen }: MessageProps) {
  const { t, locale } = useWords()
  const format = new Intl.DateTimeFormat(locale, {
    timeZone,
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const time = format.format(message.time)
  const kind = kindWord(message)
  return (
    <li className="message-card__message">
      <p className="message-card__line">
        <strong>{time}</strong>
        <span>{channel}</span>
        {message.sender && <span>{message.sender}</span>}
        {kind && <em className="message-card__kind">{t(kind)}</em>}
      </p>
      <p className="message-card__text">{message.text}</p>
      {hand && <p className="message-card__hand">{hand}</p>}
      {message.originalTime !== null && (
        <p className="message-card__line">
          {t('board.movedFrom', { time: format.format(message.originalTime) })}
        </p>
      )}
      {onOpen && (
        <button
          type="button"
          className="button button--small"
          aria-label={t('board.openMessageAt', { time })}
          onClick={() => onOpen(message.id)}
        >
          {t('board.openMessage')}
        </button>
      )}
    </li>
  )
}

function kindWord({ kind, audience }: CommunicationOnBoard): WordKey | null {
  if (kind === 'internal' || audience === 'internal') return 'board.kind.internal'
  if (audience === 'regulator') return 'board.kind.regulator'
  if (kind === 'resolution') return 'board.kind.resolution'
  return kind === 'postmortem' ? 'board.kind.postmortem' : null
}

function channelName({ channels }: BoardSnapshot, { channelId }: CommunicationOnBoard): string {
  return channels.find((channel) => channel.id === channelId)?.name ?? ''
}

/** Dots gather and part as one zooms: the group that a dot is in by now. */
function findGroup(timeline: Timeline, viewport: Viewport, id: EntryId): DotGroup | undefined {
  const groups = allDots(timeline, viewport.projection)
  return groups.find(({ items }) => items.some((dot) => dot.id === id))
}

const air = 10

/** Above the dot where there is room, else below; never past the window's sides. */
function placeCard(card: HTMLElement, { x, y, items }: DotGroup, viewport: Viewport): void {
  const { width, height } = viewport.projection
  const away = dotRadius(items.length) + air
  const { offsetWidth, offsetHeight } = card
  const left = Math.max(air, Math.min(width - offsetWidth - air, x - offsetWidth / 2))
  const above = y - away - offsetHeight
  const below = Math.min(y + away, height - offsetHeight - air)
  const top = above >= air ? above : Math.max(air, below)
  card.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
}
