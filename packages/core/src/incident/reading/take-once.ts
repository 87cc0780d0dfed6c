import { type Place, type Problem, problem, type ReadCommunication } from './reading.ts'

/** A message as it was read, and where its id stands. */
export type ReadAt = { readonly message: ReadCommunication; readonly place: Place }

function saysTheSame(a: ReadCommunication, b: ReadCommunication): boolean {
  return a.time === b.time && a.kind === b.kind && a.text === b.text
}

/** Takes each message once, by time. The same id twice is one message, unless the two say different things. */
export function takeOnce(read: readonly ReadAt[], problems: Problem[]): ReadCommunication[] {
  const byId = new Map<string, ReadCommunication>()
  const isNew = ({ message, place }: ReadAt): boolean => {
    if (message.id === null) return true
    const known = byId.get(message.id)
    if (!known) byId.set(message.id, message)
    else if (!saysTheSame(known, message)) {
      problems.push(problem('duplicate-id', place, message.id))
    }
    return !known
  }
  return read
    .filter(isNew)
    .map(({ message }) => message)
    .sort((a, b) => a.time - b.time)
}
