// Reached by the facilitator's and everybody's buttons; hands commands to the server's control
// gateway and what it decided back as state.
import type { SessionId } from '@kraftline/core/ids'
import type {
  Acknowledgement,
  CommandMessage,
  StateMessage,
} from '@kraftline/core/protocol/control'
import { second } from '@kraftline/core/time'
import { io } from 'socket.io-client'
import { type Observable, Source } from './observable.ts'
import { browserClock, ServerTime } from './server-time.ts'

export type ControlState = {
  readonly session: StateMessage
  readonly isConnected: boolean
  /** Why the server will not have us, for good: a removed person, a renewed link. */
  readonly refused: string | null
}

export type Control = {
  readonly state: Observable<ControlState>
  readonly time: ServerTime
  /** Asks for a change; a lost connection answers as `network`, and nothing is sent later. */
  send(
    command: CommandMessage,
  ): Promise<Acknowledgement | { ok: false; code: 'network'; message: string }>
  close(): void
}

const answerWithin = 8 * second
const probeEvery = 20 * second
const finalRefusals = new Set(['unauthorized', 'forbidden', 'not-found', 'removed'])

/** Opens the control plane of a session, with the state that the page was loaded with. */
export function openControl(sessionId: SessionId, initial: StateMessage): Control {
  const socket = io('/session', { auth: { sessionId }, transports: ['websocket', 'polling'] })
  const time = new ServerTime()
  const state = new Source<ControlState>({ session: initial, isConnected: false, refused: null })
  const update = (patch: Partial<ControlState>) => state.set({ ...state.get(), ...patch })
  let cancelProbe = () => {}
  time.tell(initial.serverNow)

  const ask = async () => {
    const { serverNow } = (await socket.timeout(answerWithin).emitWithAck('clock', {})) as {
      serverNow: number
    }
    return serverNow
  }
  const probe = async (times: number) => {
    for (let i = 0; i < times; i++) await time.probe(ask).catch(() => {})
  }
  const probeNowAndThen = () => {
    cancelProbe()
    cancelProbe = browserClock.after(probeEvery, () => void probe(2).then(probeNowAndThen))
  }

  // A monotonic clock may have slept with the laptop.
  const wakeUp = () => {
    if (document.visibilityState === 'visible' && socket.connected) void probe(2)
  }
  document.addEventListener('visibilitychange', wakeUp)

  socket.on('connect', () => {
    update({ isConnected: true, refused: null })
    void probe(5)
    probeNowAndThen()
  })
  socket.on('disconnect', () => update({ isConnected: false }))
  socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
    const code = error.data?.code
    if (!code || !finalRefusals.has(code)) return
    socket.disconnect()
    update({ isConnected: false, refused: code })
  })
  socket.on('state', (session: StateMessage) => {
    time.tell(session.serverNow)
    if (time.isFarFrom(session.serverNow)) void probe(3)
    update({ session })
  })

  return {
    state,
    time,
    async send(command) {
      if (!socket.connected) return { ok: false, code: 'network', message: '' }
      try {
        return (await socket
          .timeout(answerWithin)
          .emitWithAck('command', command)) as Acknowledgement
      } catch {
        return { ok: false, code: 'network', message: '' }
      }
    },
    close() {
      cancelProbe()
      document.removeEventListener('visibilitychange', wakeUp)
      socket.disconnect()
    },
  }
}
