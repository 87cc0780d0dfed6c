import type { BoardCheck } from '../session/boards.ts'
import { createDocument } from './documents.ts'
import { readUpdate } from './read-update.ts'
import { StagedDocument } from './staged-document.ts'
import type { Writer } from './writer.ts'

/** Client ids of an archive are this writer's: nobody who comes later may write under them. */
const archive: Writer = {
  name: 'archive',
  personId: null,
  isFacilitator: true,
  isAnonymous: false,
  namesOthers: true,
}

/** A board without a room: what it takes is checked, and kept by whoever asked for it. */
export function createBoardCheck(): BoardCheck {
  const document = new StagedDocument({
    room: 'board',
    durable: createDocument('board'),
    bindings: new Map(),
    newClientId: () => {
      throw new Error('nothing is written here')
    },
  })
  return {
    take(bytes) {
      const decoded = readUpdate(bytes)
      const staged = decoded && document.stageUpdate({ decoded, bytes }, archive)
      if (!staged?.ok) return null
      const { own } = staged.value
      // One that says nothing new was in the log all the same.
      if (!own) return { bytes, bindings: [] }
      document.confirm(own)
      return { bytes: own.bytes, bindings: own.bindings }
    },
    destroy: () => document.destroy(),
  }
}
