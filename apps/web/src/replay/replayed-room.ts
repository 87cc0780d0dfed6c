import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import type { PersonId } from '@kraftline/core/ids'
import type { StateMessage } from '@kraftline/core/protocol/control'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { loadPicture, type SessionView } from '../connect/api.ts'
import type { BoardConnection } from '../connect/board.ts'
import type { ControlState } from '../connect/control.ts'
import { Source } from '../connect/observable.ts'
import { PictureFiles } from '../connect/picture-files.ts'
import type { Room } from '../connect/room.ts'
import { ServerTime } from '../connect/server-time.ts'
import { untouchedWire } from '../connect/wire.ts'

/** A room that shows what it is given, to nobody in particular: all who look at it only read. */
export type ReplayedRoom = {
  readonly room: Room
  show(board: BoardSnapshot, session: StateMessage): void
}

type Opening = { readonly board: BoardSnapshot; readonly secret: string | null }

/** Lets what shows a session that runs show one that was. */
export function openReplayedRoom(
  view: SessionView,
  { board: first, secret }: Opening,
): ReplayedRoom {
  const board = new Source(first)
  const pictures = new PictureFiles((name) => loadPicture(view.id, name, secret))
  const state = new Source<ControlState>({
    session: view.session,
    isConnected: true,
    refused: null,
  })
  const connection = connectionTo(board)
  const room: Room = {
    sessionId: view.id,
    title: view.title,
    locale: view.locale,
    timeZone: view.timeZone,
    cadence: view.cadence,
    continues: view.continues,
    me: { id: '' as PersonId, name: '', discipline: 'other', access: 'viewer' },
    control: {
      state,
      time: standingTime(() => state.get().session.serverNow),
      send: async () => ({ ok: false, code: 'network', message: '' }),
      close: () => {},
    },
    board: connection,
    drafts: connection,
    pictures,
    close() {
      connection.close()
      pictures.close()
    },
  }
  return {
    room,
    show(shown, session) {
      board.set(shown)
      state.set({ ...state.get(), session })
    },
  }
}

/** The time that is replayed stands still between two moments that are shown. */
function standingTime(now: () => number): ServerTime {
  const time = new ServerTime(now)
  time.tell(now())
  return time
}

function connectionTo(board: Source<BoardSnapshot>): BoardConnection {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  return {
    doc,
    awareness,
    reader: { snapshot: board.get, subscribe: board.subscribe, destroy: () => {} },
    wire: new Source(untouchedWire),
    ready: Promise.resolve(),
    unsavedTexts: () => [],
    retry: () => {},
    giveUp: async () => {},
    close() {
      awareness.destroy()
      doc.destroy()
    },
  }
}
