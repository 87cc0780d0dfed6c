import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { second } from '@kraftline/core/time'
import type { Boards } from '../session/boards.ts'
import { createBoards } from './boards.ts'
import { Connections } from './connections.ts'
import { Gateway } from './gateway.ts'
import { Rooms, type RoomsNeeds } from './rooms.ts'

/** The board plane as app.ts puts it into place. */
export type Sync = {
  readonly boards: Boards
  /** For the HTTP server's `upgrade`; leaves alone what is not under /sync. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Makes everything durable, tells the clients to come back, and lets go. */
  drain(): Promise<void>
  stats(): { readonly connections: number; readonly rooms: number }
}

export function createSync(needs: RoomsNeeds): Sync {
  const { clock } = needs
  const connections = new Connections(clock)
  const rooms = new Rooms(needs)
  const gateway = new Gateway({ ...needs, rooms, connections })
  let cancelTick = () => {}
  const tick = () => {
    gateway.tick()
    for (const room of rooms.live) room.tick()
    // Only after the sockets had their turn: a clock that jumps must not count as many silent seconds.
    const arming = setImmediate(arm)
    cancelTick = () => clearImmediate(arming)
  }
  const arm = () => {
    cancelTick = clock.after(second, tick)
  }
  arm()
  return {
    boards: createBoards({ rooms, connections }),
    handleUpgrade: (request, socket, head) => gateway.handleUpgrade(request, socket, head),
    async drain() {
      gateway.stopReading()
      await rooms.drain()
      await gateway.closeAll()
      cancelTick()
      rooms.destroy()
    },
    stats: () => ({ connections: connections.size, rooms: rooms.live.length }),
  }
}
