import { pictureLimits } from '@kraftline/core/protocol/image-header'
import type { Result } from '@kraftline/core/result'

/** A picture of the session as far as this browser has it; `url` is good for an `img`. */
export type PictureFile =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'there'; readonly blob: Blob; readonly url: string }

type Load = (name: string) => Promise<Result<Blob, unknown>>

const loading: PictureFile = { state: 'loading' }
const failed: PictureFile = { state: 'failed' }

/** So many at a time, so that the board's own traffic keeps its way. */
const atOnce = 3
/** No session has more; a board full of made-up names is not asked for one by one. */
const namesAtMost = 2 * pictureLimits.perSession

/** The files of a session's pictures, each asked for once, when it is first to be seen. */
export class PictureFiles {
  readonly #load: Load
  readonly #files = new Map<string, PictureFile>()
  readonly #waiting: string[] = []
  readonly #listeners = new Set<() => void>()
  #running = 0
  #isClosed = false

  constructor(load: Load) {
    this.#load = load
  }

  /** The file of that name as it is now; asking for the first time sends for it. */
  look(name: string): PictureFile {
    const known = this.#files.get(name)
    if (known) return known
    if (this.#isClosed || this.#files.size >= namesAtMost) return failed
    this.#files.set(name, loading)
    this.#waiting.push(name)
    this.#next()
    return loading
  }

  /** Sends once more for one that did not come. */
  retry(name: string): void {
    if (this.#files.get(name)?.state !== 'failed') return
    this.#files.delete(name)
    this.look(name)
    this.#tell()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  close(): void {
    this.#isClosed = true
    this.#waiting.length = 0
    for (const file of this.#files.values()) {
      if (file.state === 'there') URL.revokeObjectURL(file.url)
    }
    this.#files.clear()
  }

  #next(): void {
    if (this.#running >= atOnce) return
    const name = this.#waiting.shift()
    if (name === undefined) return
    this.#running += 1
    void this.#load(name).then((loaded) => {
      this.#running -= 1
      if (this.#isClosed) return
      this.#files.set(name, loaded.ok ? there(loaded.value) : failed)
      this.#tell()
      this.#next()
    })
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener()
  }
}

function there(blob: Blob): PictureFile {
  return { state: 'there', blob, url: URL.createObjectURL(blob) }
}
