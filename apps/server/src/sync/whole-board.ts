import * as Y from 'yjs'
import { writeStep2 } from './frames.ts'
import { type PackedMessage, packMessage } from './pack-message.ts'

/** A state vector of nobody: the client has nothing yet. */
export function isEmpty(vector: Uint8Array): boolean {
  return vector.byteLength === 1 && vector[0] === 0
}

/** The answer to those who come with nothing, made once for all who come at the same time. */
export class WholeBoard {
  readonly #doc: Y.Doc
  #made: { readonly seq: number; readonly message: PackedMessage } | null = null

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** The document as it is after the row `seq` of its log. */
  at(seq: number): PackedMessage {
    if (this.#made?.seq !== seq) {
      this.#made = { seq, message: packMessage(writeStep2(Y.encodeStateAsUpdate(this.#doc))) }
    }
    return this.#made.message
  }

  /** It is as large as the board, so it is not kept for long. */
  forget(): void {
    this.#made = null
  }
}
