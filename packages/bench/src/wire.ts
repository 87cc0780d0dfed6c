// What y-websocket clients say, made by hand: no Y.Doc and no Awareness per client.
import * as encoding from 'lib0/encoding'

export const sync = 0
export const awareness = 1
const auth = 2

export const step1 = 0
export const step2 = 1
export const update = 2

/** How hocuspocus names an answer to a sync step 1. */
export const syncReply = 4

const emptyVector = new Uint8Array([0])

/** Writes the frames of one room; hocuspocus puts the room's name before each. */
export class Frames {
  readonly prefix: Uint8Array

  constructor(prefix: Uint8Array) {
    this.prefix = prefix
  }

  step1(): Uint8Array {
    return this.#sync(step1, emptyVector)
  }

  step2(bytes: Uint8Array): Uint8Array {
    return this.#sync(step2, bytes)
  }

  update(bytes: Uint8Array): Uint8Array {
    return this.#sync(update, bytes)
  }

  awareness(client: number, clock: number, state: string): Uint8Array {
    const entries = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    })
    return this.#write((encoder) => {
      encoding.writeVarUint(encoder, awareness)
      encoding.writeVarUint8Array(encoder, entries)
    })
  }

  token(): Uint8Array {
    return this.#write((encoder) => {
      encoding.writeVarUint(encoder, auth)
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, 'bench')
    })
  }

  #sync(step: number, bytes: Uint8Array): Uint8Array {
    return this.#write((encoder) => {
      encoding.writeVarUint(encoder, sync)
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, bytes)
    })
  }

  #write(write: (encoder: encoding.Encoder) => void): Uint8Array {
    return encoding.encode((encoder) => {
      encoding.writeUint8Array(encoder, this.prefix)
      write(encoder)
    })
  }
}

export function namePrefix(name: string): Uint8Array {
  return encoding.encode((encoder) => encoding.writeVarString(encoder, name))
}
