import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** An item of plain characters whose left neighbour is told: how Yjs marks it. */
const stringAfterOrigin = 4 | 0x80

/** The words that every note starts with. */
export const firstWords = 'We knew at ten and said so at noon. '

/** Writes valid Yjs updates under one client id without holding a document. */
export class Scribe {
  readonly client: number
  /** Puts the scribe's notes onto the board. */
  readonly opening: Uint8Array
  #clock: number
  /** The clock of each note's last character. */
  readonly #ends: number[]

  constructor(client: number, noteIds: readonly string[]) {
    const doc = new Y.Doc()
    doc.clientID = client
    const texts = noteIds.map((id, index) => addNote(doc, id, index))
    this.client = client
    this.opening = Y.encodeStateAsUpdate(doc)
    this.#clock = Y.getState(doc.store, client)
    this.#ends = texts.map((text) => endOf(text))
    doc.destroy()
  }

  /** Appends words of plain ASCII to a note. */
  edit(note: number, words: string): Uint8Array {
    const clock = this.#clock
    const origin = this.#ends[note] ?? 0
    this.#clock += words.length
    this.#ends[note] = this.#clock - 1
    return encoding.encode((encoder) => {
      // One client, one struct, from this clock on.
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, this.client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeUint8(encoder, stringAfterOrigin)
      encoding.writeVarUint(encoder, this.client)
      encoding.writeVarUint(encoder, origin)
      encoding.writeVarString(encoder, words)
      // Nothing deleted.
      encoding.writeVarUint(encoder, 0)
    })
  }
}

function addNote(doc: Y.Doc, id: string, index: number): Y.Text {
  const text = new Y.Text(firstWords)
  const note = new Y.Map<unknown>()
  const fields = { text, at: 1_760_000_000_000 + index * 60_000, lane: 40, color: 'yellow' }
  for (const [field, value] of Object.entries(fields)) note.set(field, value)
  doc.getMap('notes').set(id, note)
  return text
}

function endOf(text: Y.Text): number {
  const end = Y.createRelativePositionFromTypeIndex(text, text.length, -1).item
  if (!end) throw new Error('a text without a last character')
  return end.clock
}
