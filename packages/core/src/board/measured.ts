import type { Communication, Incident } from '../incident/incident.ts'
import type { Instant } from '../time.ts'
import type { BoardSnapshot } from './snapshot-types.ts'

/** What of a board is measured, in the terms of the incident's own figures; nobody may have said when it began. */
export type MeasuredInput = {
  readonly incident: Omit<Incident, 'start'> & { readonly start: Instant | null }
  readonly communications: readonly Communication[]
}

/**
 * Turns a board into what the gaps are measured from. A channel that is not on the board (any
 * more) goes by its id, so that its messages still count, apart from those of other channels.
 */
export function measuredInput({ incident, ...board }: BoardSnapshot): MeasuredInput {
  const { title, start, end, asOf, startConfirmed, startAdjusted } = incident
  const names = new Map(board.channels.map(({ id, name }) => [id, name.trim()]))
  return {
    incident: { title, start, end, asOf, startConfirmed, startAdjusted },
    communications: board.communications.map(({ id, time, kind, audience, channelId, ...told }) => {
      const channel = names.get(channelId) ?? channelId
      const { sender, text, source } = told
      return { id, time, kind, audience, channel, sender, text, source }
    }),
  }
}
