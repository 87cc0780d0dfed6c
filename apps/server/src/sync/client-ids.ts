import { limits } from '@kraftline/core/protocol/sync'
import type { LogEntry } from '../store/store.ts'

export type Binding = NonNullable<LogEntry['bindings']>[number]

/** The server's own client ids are bound under this name. */
export const serverName = 'server'

/** Many come by a bare link, each run of a script with a client id of its own. */
const idsOfLink = limits.clientsPerPerson * limits.peoplePerSession

/** Whom each Yjs client id of a room belongs to, for good: nobody else may write under it. */
export class ClientIds {
  readonly #owners = new Map<number, string>()
  readonly #counts = new Map<string, number>()
  /**
   * Ids that were shown in presence before anything was written under them: others know them from
   * there and must not be the first to use them.
   */
  readonly #claims = new Map<number, string>()

  bind({ clientId, participant }: Binding): void {
    if (this.#owners.has(clientId)) return
    this.#owners.set(clientId, participant)
    this.#counts.set(participant, (this.#counts.get(participant) ?? 0) + 1)
  }

  /** Takes back what has not been kept. */
  unbind({ clientId, participant }: Binding): void {
    if (this.#owners.get(clientId) !== participant || !this.#owners.delete(clientId)) return
    this.#counts.set(participant, (this.#counts.get(participant) ?? 1) - 1)
  }

  claim(clientId: number, participant: string): void {
    if (this.#claims.size < limits.clientsPerPerson * limits.peoplePerSession) {
      this.#claims.set(clientId, participant)
    }
  }

  isBound(clientId: number): boolean {
    return this.#owners.has(clientId)
  }

  mayUse(clientId: number, participant: string): boolean {
    const owner = this.#owners.get(clientId) ?? this.#claims.get(clientId)
    return owner === undefined || owner === participant
  }

  idsLeft(participant: string, isPerson: boolean): number {
    const most = isPerson ? limits.clientsPerPerson : idsOfLink
    return most - (this.#counts.get(participant) ?? 0)
  }

  /** The server's client id in this room, or null before its first write. */
  ofServer(): number | null {
    for (const [clientId, participant] of this.#owners) {
      if (participant === serverName) return clientId
    }
    return null
  }
}
