import { countUnplaced } from '@kraftline/core/board/drafts'
import type { PersonId, SessionId } from '@kraftline/core/ids'
import { limits } from '@kraftline/core/protocol/sync'
import type { Clock } from '@kraftline/core/time'
import type { Random } from '../session/secrets.ts'
import { draftsStream, type Store } from '../store/store.ts'
import { loadDocument } from './load-document.ts'
import type { Log } from './log.ts'
import { Pipeline } from './pipeline.ts'
import { Room } from './room.ts'
import { StagedDocument } from './staged-document.ts'
import type { SyncAccess } from './sync-access.ts'

export type RoomKey = { readonly sessionId: SessionId } & (
  | { readonly kind: 'board' }
  | { readonly kind: 'drafts'; readonly personId: PersonId }
)

export type RoomsNeeds = {
  readonly store: Store
  readonly clock: Clock
  readonly access: SyncAccess
  readonly log: Log
  readonly random: Random
}

type Held = {
  readonly room: Promise<Room>
  /** Null while it loads. */
  live: Room | null
  holds: number
  cancelLinger: () => void
}

/** The rooms that are loaded: from the first who needs one until a while after the last. */
export class Rooms {
  readonly #needs: RoomsNeeds
  readonly #held = new Map<string, Held>()

  constructor(needs: RoomsNeeds) {
    this.#needs = needs
  }

  get live(): Room[] {
    return [...this.#held.values()].flatMap(({ live }) => live ?? [])
  }

  /** Loads a room unless it is; it stays until it is released. Rejects with StorageFailed. */
  async hold(key: RoomKey): Promise<Room> {
    const stream = streamOf(key)
    const held = this.#held.get(stream) ?? this.#open(stream, key)
    held.holds += 1
    held.cancelLinger()
    try {
      return await held.room
    } catch (error) {
      if (this.#held.get(stream) === held) this.#held.delete(stream)
      throw error
    }
  }

  release(key: RoomKey): void {
    const stream = streamOf(key)
    const held = this.#held.get(stream)
    if (!held) return
    held.holds -= 1
    if (held.holds > 0) return
    held.cancelLinger()
    held.cancelLinger = this.#needs.clock.after(limits.roomLinger, () => {
      void this.#unload(stream, held)
    })
  }

  async use<Value>(key: RoomKey, task: (room: Room) => Value | Promise<Value>): Promise<Value> {
    const room = await this.hold(key)
    try {
      return await task(room)
    } finally {
      this.release(key)
    }
  }

  /** Makes durable what waits, and keeps snapshots. */
  async drain(): Promise<void> {
    await Promise.all(
      this.live.map(async ({ pipeline }) => {
        await pipeline.settled()
        await pipeline.saveSnapshot()
      }),
    )
  }

  destroy(): void {
    for (const { live, cancelLinger } of this.#held.values()) {
      cancelLinger()
      live?.destroy()
    }
    this.#held.clear()
  }

  #open(stream: string, key: RoomKey): Held {
    const held: Held = {
      room: this.#load(stream, key).then((room) => {
        held.live = room
        return room
      }),
      live: null,
      holds: 0,
      cancelLinger: () => {},
    }
    this.#held.set(stream, held)
    return held
  }

  async #load(stream: string, key: RoomKey): Promise<Room> {
    const { sessionId, kind } = key
    const { store, clock, access, log, random } = this.#needs
    const [loaded, bindings] = await Promise.all([
      loadDocument({ log: store.log, stream, room: kind }),
      store.log.bindings(stream),
    ])
    const { doc, state, seq, sinceSnapshot, brokenAt } = loaded
    if (brokenAt !== null) {
      log.error({ room: stream, seq: brokenAt }, 'a row cannot be read: the room stays read-only')
    }
    if (key.kind === 'drafts') {
      const count = () => countUnplaced(doc)
      doc.on('update', () => access.noticeDrafts(sessionId, key.personId, count))
    }
    const newClientId = () => new DataView(random(4).slice().buffer).getUint32(0)
    const document = new StagedDocument({ room: kind, durable: doc, bindings, newClientId })
    return new Room({
      stream,
      sessionId,
      kind,
      access,
      clock,
      log,
      state,
      openPipeline: (audience) =>
        new Pipeline({
          ...{ store, clock, log, stream, room: kind, document, seq, sinceSnapshot, brokenAt },
          audience,
        }),
    })
  }

  async #unload(stream: string, held: Held): Promise<void> {
    const { live } = held
    if (!live) return
    await live.pipeline.settled()
    await live.pipeline.saveSnapshot()
    // Somebody may have come while it was written.
    if (held.holds > 0 || this.#held.get(stream) !== held) return
    held.cancelLinger()
    this.#held.delete(stream)
    live.destroy()
  }
}

function streamOf(key: RoomKey): string {
  return key.kind === 'board' ? key.sessionId : draftsStream(key.sessionId, key.personId)
}
