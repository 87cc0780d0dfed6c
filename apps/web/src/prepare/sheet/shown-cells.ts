import type { BoardSnapshot, CommunicationOnBoard } from '@kraftline/core/board/snapshot-types'
import type { Instant } from '@kraftline/core/time'
import { type Cells, noCells } from './columns.ts'

/** The name of the channel that a message went out on. */
export function channelOf(board: BoardSnapshot, { channelId }: CommunicationOnBoard): string {
  return board.channels.find(({ id }) => id === channelId)?.name ?? ''
}

/** Says how a message reads in the cells of the sheet. */
export function cellWriter(
  zone: string,
): (board: BoardSnapshot, message: CommunicationOnBoard) => Cells {
  const clock = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  })
  return (board, message) => {
    const { sender, kind, audience, text, time } = message
    const channel = channelOf(board, message)
    return { time: clock.format(time), channel, sender, kind, audience, text }
  }
}

/** What the next message begins with: it most likely goes out where the last one did. */
export function nextCells(board: BoardSnapshot): Cells {
  const last = board.communications.at(-1)
  const said = { ...noCells, kind: 'update', audience: 'external' }
  return last ? { ...said, channel: channelOf(board, last), sender: last.sender } : said
}

/** What the next message is later than: the last one, else the first alert. */
export function lastTime({ communications, incident }: BoardSnapshot): Instant | null {
  return communications.at(-1)?.time ?? incident.start
}
