import type { ImageHeader } from '@kraftline/core/protocol/image-header'
import { pictureLimits } from '@kraftline/core/protocol/image-header'
import type { Result } from '@kraftline/core/result'
import type { KeptPicture, Problem } from '../connect/api.ts'
import { type Observable, Source } from '../connect/observable.ts'
import { checkPicture, type FileProblem } from './check-picture.ts'

/** Why a picture is not on the board. */
export type PictureProblem = FileProblem | 'too-many' | 'read-only' | 'no-link' | 'not-taken'

export type Refused = {
  readonly file: File
  readonly problem: PictureProblem
  /** Where trying once more may help. */
  readonly again: (() => void) | null
}

export type UploadsState = {
  /** The one under way, and which it is of how many. */
  readonly sending: { readonly name: string; readonly number: number; readonly of: number } | null
  /** How many came onto the board since one last looked. */
  readonly put: number
  readonly refused: readonly Refused[]
}

export type UploadDoors = {
  /** How many pictures are on the board. */
  count(): number
  canWrite(): boolean
  send(header: ImageHeader, file: File): Promise<Result<KeptPicture, Problem>>
}

type Waiting = { readonly file: File; put(kept: KeptPicture): void }

const nothing: UploadsState = { sending: null, put: 0, refused: [] }

/** Takes files in, one after the other: looked at here, sent, and put on the board once the server has them. */
export class Uploads {
  readonly #doors: () => UploadDoors
  readonly #state = new Source<UploadsState>(nothing)
  readonly #queue: Waiting[] = []
  #done = 0

  constructor(doors: () => UploadDoors) {
    this.#doors = doors
  }

  get state(): Observable<UploadsState> {
    return this.#state
  }

  take(files: readonly File[], put: (kept: KeptPicture) => void): void {
    const isIdle = this.#queue.length === 0
    this.#queue.push(...files.map((file) => ({ file, put })))
    if (isIdle && files.length > 0) void this.#run()
    else this.#tell()
  }

  /** What was said has been read. */
  forget(): void {
    this.#state.set({ ...nothing, sending: this.#state.get().sending })
  }

  async #run(): Promise<void> {
    this.#done = 0
    for (let first = this.#queue[0]; first; first = this.#queue[0]) {
      this.#tell()
      const problem = await this.#bring(first)
      this.#queue.shift()
      this.#done += 1
      const { put, refused, sending } = this.#state.get()
      const next = problem
        ? { put, refused: [...refused, this.#refuse(first, problem)] }
        : { put: put + 1, refused }
      this.#state.set({ sending, ...next })
    }
    this.#tell()
  }

  async #bring({ file, put }: Waiting): Promise<PictureProblem | null> {
    const { canWrite, count, send } = this.#doors()
    if (!canWrite()) return 'read-only'
    // Of a file that is too large not a byte is needed.
    if (file.size > pictureLimits.bytes) return 'too-large'
    const bytes = await file.arrayBuffer().catch(() => null)
    if (!bytes) return 'not-a-picture'
    const header = checkPicture(new Uint8Array(bytes))
    if (!header.ok) return header.error
    if (count() >= pictureLimits.perSession) return 'too-many'
    const kept = await send(header.value, file)
    if (!kept.ok) return problemOf(kept.error)
    put(kept.value)
    return null
  }

  #refuse(waiting: Waiting, problem: PictureProblem): Refused {
    const { file } = waiting
    if (problem !== 'no-link' && problem !== 'not-taken') return { file, problem, again: null }
    const again = () => {
      const { refused, ...rest } = this.#state.get()
      this.#state.set({ ...rest, refused: refused.filter((one) => one.again !== again) })
      this.take([file], waiting.put)
    }
    return { file, problem, again }
  }

  #tell(): void {
    const [first] = this.#queue
    const of = this.#done + this.#queue.length
    const sending = first ? { name: first.file.name, number: this.#done + 1, of } : null
    this.#state.set({ ...this.#state.get(), sending })
  }
}

/** Size and pixels were looked at before: what is too much then is one picture more. */
function problemOf({ status, code }: Problem): PictureProblem {
  if (status === 0) return 'no-link'
  if (status === 413) return 'too-many'
  if (status === 401 || status === 403 || code === 'locked' || code === 'wrong-phase')
    return 'read-only'
  return status === 422 ? 'not-a-picture' : 'not-taken'
}
