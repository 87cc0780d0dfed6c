import type { ReadCommunication, ReadIncident } from './reading.ts'

/** An incident of which nothing is said but its messages, which are by time: the first begins it, a notice ends it. */
export function inferIncident(
  communications: readonly ReadCommunication[],
  said: Pick<ReadIncident, 'id' | 'title' | 'flags'>,
): ReadIncident {
  const last = communications.findLast(({ kind }) => kind !== 'postmortem')
  return {
    ...said,
    start: communications[0]?.time ?? null,
    end: last?.kind === 'resolution' ? last.time : null,
    asOf: null,
    startConfirmed: false,
    endConfirmed: false,
    isStartInferred: true,
    isEndInferred: true,
    communications,
  }
}
