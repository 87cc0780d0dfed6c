import type {
  ActivityOnBoard,
  BoardSnapshot,
  ChannelOnBoard,
  CommunicationOnBoard,
  IncidentOnBoard,
} from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import type { NewMessage } from './edit-messages.ts'

/** What is not on the board yet, but may be soon. */
export type Addition = {
  readonly messages?: readonly (Omit<NewMessage, 'sender' | 'text'> & { readonly id: string })[]
  readonly incident?: Partial<Pick<IncidentOnBoard, 'start' | 'end' | 'startConfirmed'>>
  readonly activities?: readonly ActivityOnBoard[]
}

/** The board as it would be with an addition, and which of its messages are new. */
export function sketch(
  board: BoardSnapshot,
  { messages = [], incident = {}, activities }: Addition,
): { board: BoardSnapshot; fresh: ReadonlySet<EntryId> } {
  const channels = new Map(board.channels.map((channel) => [channel.name.trim(), channel]))
  const added = messages.map(({ channel, id, ...message }): CommunicationOnBoard => {
    const name = channel.trim()
    const known = channels.get(name) ?? newChannel(name, channels.size)
    channels.set(name, known)
    return { ...unsaid, ...message, id: id as EntryId, channelId: known.id }
  })
  const all = [...board.communications, ...added].toSorted((a, b) => a.time - b.time)
  return {
    board: {
      ...board,
      incident: { ...board.incident, ...incident },
      channels: [...new Set([...board.channels, ...channels.values()])],
      communications: all,
      activities: activities ?? board.activities,
    },
    fresh: new Set(added.map(({ id }) => id)),
  }
}

const unsaid = {
  sender: '',
  text: '',
  source: '',
  originalTime: null,
  addedAt: null,
  addedBy: null,
  changedAt: null,
  changedBy: null,
} as const

function newChannel(name: string, place: number): ChannelOnBoard {
  return { id: `sketched-${place}` as EntryId, name, order: Number.MAX_SAFE_INTEGER }
}
