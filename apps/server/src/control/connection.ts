import type { IncomingMessage } from 'node:http'
import type { SessionId } from '@kraftline/core/ids'
import type { SessionState } from '@kraftline/core/play/session-types'
import { type Acknowledgement, commandSchema } from '@kraftline/core/protocol/control'
import { second } from '@kraftline/core/time'
import type { Logger } from 'pino'
import type { AccessDoor, EntryRefusal } from '../session/access.ts'
import { createAllowance } from '../session/allowance.ts'
import type { Origins } from '../session/origins.ts'
import { StorageFailed } from '../store/store.ts'
import type { Broadcast } from './broadcast.ts'
import { type Commanding, countDrafts, perform } from './commands.ts'
import {
  acknowledgeOf,
  type ClockAnswer,
  type ControlNamespace,
  type ControlSocket,
} from './events.ts'

export type ControlNeeds = Commanding & {
  readonly door: AccessDoor
  readonly origins: Origins
  readonly log: Logger
}

/** What a `connect_error` says in `data.code`. */
export type ConnectRefusal = EntryRefusal['kind'] | 'storage-failed'

/** Far more than hands can give; a script that walks through the hour is not held up. */
const commandsPerSecond = 100
/** Of one person, over all their connections. */
const commandsPerSecondOfPerson = 200
/** Nobody's review is this large; it bounds what one link can open. */
const socketsPerSession = 500

export function refusal(code: ConnectRefusal): Error {
  return Object.assign(new Error(code), { data: { code } })
}

/** Whether a connection may come in; the answer is why not. */
export async function letIn(
  { door, log }: ControlNeeds,
  namespace: ControlNamespace,
  socket: ControlSocket,
): Promise<ConnectRefusal | null> {
  const request: IncomingMessage = socket.request
  const { sessionId, secret } = authOf(socket)
  try {
    const entered = await door.authenticate(request, sessionId, secret)
    if (!entered.ok) return entered.error.kind
    const { member } = entered.value
    const already = namespace.adapter.rooms.get(member.sessionId)?.size ?? 0
    if (already >= socketsPerSession) return 'too-many'
    socket.data.member = member
    return null
  } catch (error) {
    log.error({ err: error }, 'a control connection failed')
    return 'storage-failed'
  }
}

/** Counts somebody in and out again, and shows them where the session stands. */
export function welcome(needs: ControlNeeds, broadcast: Broadcast, socket: ControlSocket): void {
  const { runner, connected, door } = needs
  const { member } = socket.data
  const { sessionId, personId } = member
  const state = runner.peek(sessionId)
  // They may have been removed, or the session deleted, while they were on their way in.
  if (!state || door.accessOf(member) === null) {
    socket.disconnect(true)
    return
  }
  // In memory, so it is done when it returns.
  void socket.join(sessionId)
  if (door.accessOf(member) === 'facilitator') tellOfDrafts(needs, broadcast, { sessionId, state })
  if (personId === null) {
    broadcast.toOne(socket, sessionId, state)
    return
  }
  const leave = connected.enter(sessionId, personId)
  connected.watch(sessionId, state)
  broadcast.toAll(sessionId, state)
  socket.on('disconnect', () => {
    leave()
    const left = runner.peek(sessionId)
    if (!left) return
    connected.watch(sessionId, left)
    broadcast.toAll(sessionId, left)
  })
}

/** After a restart nobody has looked yet at what those have written who are not here. */
function tellOfDrafts(
  needs: ControlNeeds,
  broadcast: Broadcast,
  { sessionId, state }: { readonly sessionId: SessionId; readonly state: SessionState },
): void {
  const { drafts, runner, log } = needs
  const known = drafts.known(sessionId)
  if (state.people.every(({ id }) => known.has(id))) return
  const tell = () => {
    const now = runner.peek(sessionId)
    if (now) broadcast.toFacilitators(sessionId, now)
  }
  countDrafts(needs, sessionId, state).then(tell, (error: unknown) => {
    log.error({ err: error, sessionId }, 'private notes could not be counted')
  })
}

/** Answers what connections ask, each at its own bounded pace. */
export function createListener(needs: ControlNeeds): (socket: ControlSocket) => void {
  const ofConnection = createAllowance(needs.clock, commandsPerSecond, second)
  const ofPerson = createAllowance(needs.clock, commandsPerSecondOfPerson, second)
  const isTooFast = ({ id, data: { member } }: ControlSocket) =>
    ofConnection.take(id) !== null ||
    (member.personId !== null && ofPerson.take(member.personId) !== null)

  const answer = async (socket: ControlSocket, message: unknown): Promise<Acknowledgement> => {
    if (isTooFast(socket)) return no('too many commands: slow down')
    const parsed = commandSchema.safeParse(message)
    if (!parsed.success) return no(parsed.error.issues.map(({ message }) => message).join('; '))
    const done = await perform(needs, socket.data.member, parsed.data)
    if (done.ok) return { ok: true, version: done.value.version }
    return { ok: false, code: done.error.kind, message: done.error.message }
  }

  return (socket) => {
    socket.on('command', (...args) => {
      const acknowledge = acknowledgeOf<Acknowledgement>(args)
      const { sessionId, personId } = socket.data.member
      const tell = (answered: Acknowledgement) => {
        if (!answered.ok) {
          needs.log.debug({ ...answered, sessionId, personId }, 'a command was refused')
        }
        acknowledge(answered)
      }
      answer(socket, args[0]).then(tell, (error: unknown) => {
        needs.log.error({ err: error, sessionId, personId }, 'a command failed')
        acknowledge(failed(error))
      })
    })
    socket.on('clock', (...args) => {
      acknowledgeOf<ClockAnswer>(args)({ serverNow: needs.clock.now() })
    })
  }
}

function no(message: string): Acknowledgement {
  return { ok: false, code: 'invalid', message }
}

function failed(error: unknown): Acknowledgement {
  if (!(error instanceof StorageFailed)) return no('something went wrong on our side')
  return { ok: false, code: 'storage-failed', message: 'it could not be read or saved' }
}

function authOf(socket: ControlSocket): { sessionId: string; secret?: string } {
  const auth: Readonly<Record<string, unknown>> = socket.handshake.auth
  const sessionId = typeof auth.sessionId === 'string' ? auth.sessionId : ''
  return typeof auth.secret === 'string' ? { sessionId, secret: auth.secret } : { sessionId }
}
