import { limits } from '@kraftline/core/protocol/sync'
import * as Y from 'yjs'
import { writeStep2 } from './frames.ts'
import { type PackedMessage, packMessage } from './pack-message.ts'

/** What a sync step 1 is answered with; to all who come with nothing at the same time, made once. */
export class Answers {
  readonly #doc: Y.Doc
  #whole: { readonly seq: number; readonly message: PackedMessage } | null

  /** `state`: all of the document after the row `seq` of its log, as an update, if that is known. */
  constructor(doc: Y.Doc, seq: number, state: Uint8Array | null) {
    this.#doc = doc
    this.#whole = state && { seq, message: pack(state) }
  }

  /** For somebody who has what a state vector says. `seq`: the row that the document is after. Throws if it is none. */
  to(vector: Uint8Array, seq: number): PackedMessage {
    if (vector.byteLength > limits.stateVectorBytes) throw new Error('too many client ids')
    return isEmpty(vector) ? this.#all(seq) : pack(Y.encodeStateAsUpdate(this.#doc, vector))
  }

  /** The whole is as large as the board, so it is not kept for long. */
  forget(): void {
    this.#whole = null
  }

  #all(seq: number): PackedMessage {
    if (this.#whole?.seq !== seq) {
      this.#whole = { seq, message: pack(Y.encodeStateAsUpdate(this.#doc)) }
    }
    return this.#whole.message
  }
}

/** A state vector of nobody: the client has nothing yet. */
function isEmpty(vector: Uint8Array): boolean {
  return vector.byteLength === 1 && vector[0] === 0
}

function pack(state: Uint8Array): PackedMessage {
  return packMessage(writeStep2(state))
}
