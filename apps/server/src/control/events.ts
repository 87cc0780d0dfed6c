import type { Acknowledgement, StateMessage } from '@kraftline/core/protocol/control'
import type { Instant } from '@kraftline/core/time'
import type { DefaultEventsMap, Namespace, Socket } from 'socket.io'
import type { Member } from '../session/member.ts'

export type ServerEvents = {
  state(message: StateMessage): void
  /** The server is going down and will be back; the client reconnects by itself. */
  restarting(): void
}

/** What comes in is anybody's: arguments are looked at before they are believed. */
export type ClientEvents = {
  command(...args: unknown[]): void
  clock(...args: unknown[]): void
}

type SocketData = { member: Member }

export type ControlNamespace = Namespace<ClientEvents, ServerEvents, DefaultEventsMap, SocketData>
export type ControlSocket = Socket<ClientEvents, ServerEvents, DefaultEventsMap, SocketData>

export type Acknowledge<Answer = Acknowledgement> = (answer: Answer) => void
export type ClockAnswer = { readonly serverNow: Instant }

/** The acknowledgement that a client asked for with a message, if it did. */
export function acknowledgeOf<Answer>(args: readonly unknown[]): Acknowledge<Answer> {
  const last = args.at(-1)
  return typeof last === 'function' ? (answer) => last(answer) : () => {}
}
