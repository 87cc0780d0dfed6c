import type { SessionId } from '@kraftline/core/ids'
import { evolve, initialState } from '@kraftline/core/play/session'
import type { SessionState } from '@kraftline/core/play/session-types'
import { toCadence } from '@kraftline/core/protocol/http'
import {
  type ArchivedAttachment,
  type ArchivedEvent,
  type ArchivedSession,
  archivedAttachmentSchema,
  archivedEventSchema,
  archivedSessionSchema,
  archiveFormat,
  archiveLimits,
  archiveVersion,
} from '@kraftline/core/report/archive'
import { type JsonPiece, JsonSplitter } from '@kraftline/core/report/json-splitter'
import { err, ok, type Result } from '@kraftline/core/result'
import type { LogEntry, Store } from '../store/store.ts'
import type { Attachments } from './attachments.ts'
import type { BoardCheck, Boards } from './boards.ts'
import { sessionEntry } from './runner.ts'
import type { Secrets, Sessions } from './sessions.ts'

/** Why an archive was not taken, and where in it that is. */
export type ArchiveRefusal = {
  readonly kind: 'invalid' | 'too-large'
  readonly path: string
  readonly message: string
}

/** Sessions that come as a file from another server. */
export interface Archives {
  /** Reads an archive while it arrives: a session of its own is made of it, or nothing is kept. */
  take(
    parts: AsyncIterable<Uint8Array>,
  ): Promise<Result<{ readonly id: SessionId; readonly secrets: Secrets }, ArchiveRefusal>>
}

type Needs = {
  readonly store: Store
  readonly boards: Boards
  readonly attachments: Attachments
  readonly sessions: Sessions
}

/** Rows that are appended together. */
const rowsAtOnce = 200

export function createArchives(needs: Needs): Archives {
  return {
    async take(parts) {
      const taking = new Taking(needs)
      try {
        const refusal = await taking.read(parts)
        const made = taking.made
        if (!refusal && made) return ok(made)
        await taking.takeBack()
        return err(refusal ?? invalid('', 'the archive holds no session'))
      } catch (error) {
        await taking.takeBack()
        throw error
      } finally {
        taking.close()
      }
    },
  }
}

const brokenRules: Readonly<Record<ArchivedEvent['kind'], string>> = {
  board: 'this update breaks a rule of the board',
  session: 'this does not follow from what was before',
}

function invalid(path: string, message: string): ArchiveRefusal {
  return { kind: 'invalid', path, message }
}

/** One archive on its way in. The session is there from its first event on, but nobody has a link to it. */
class Taking {
  readonly #needs: Needs
  readonly #check: BoardCheck
  readonly #splitter = new JsonSplitter(archiveLimits)
  #settings: ArchivedSession | null = null
  /** What the events come to so far. */
  #state: SessionState = initialState
  #rows: LogEntry[] = []
  #known = { format: false, version: false }
  made: { readonly id: SessionId; readonly secrets: Secrets } | null = null

  constructor(needs: Needs) {
    this.#needs = needs
    this.#check = needs.boards.check()
  }

  async read(parts: AsyncIterable<Uint8Array>): Promise<ArchiveRefusal | null> {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    let bytes = 0
    for await (const part of parts) {
      bytes += part.byteLength
      if (bytes > archiveLimits.bytes) {
        return { kind: 'too-large', path: '', message: 'An archive may have 200 MiB at most.' }
      }
      const text = decode(decoder, part)
      if (text === null) return invalid('', 'expected text in UTF-8')
      const pieces = this.#splitter.push(text)
      if (!pieces.ok) return invalid('', `${pieces.error.message}, at ${pieces.error.at}`)
      for (const piece of pieces.value) {
        const refusal = await this.#take(piece)
        if (refusal) return refusal
      }
    }
    if (decode(decoder) === null) return invalid('', 'expected text in UTF-8')
    const ended = this.#splitter.end()
    if (!ended.ok) return invalid('', `${ended.error.message}, at ${ended.error.at}`)
    await this.#flush()
    return null
  }

  async takeBack(): Promise<void> {
    if (this.made) await this.#needs.sessions.delete(this.made.id)
  }

  close(): void {
    this.#check.destroy()
  }

  async #take({ key, index, text }: JsonPiece): Promise<ArchiveRefusal | null> {
    const path = index === null ? key : `${key}.${index}`
    const value = parse(text)
    if (value === undefined) return invalid(path, 'expected JSON')
    switch (key) {
      case 'format':
        this.#known = { ...this.#known, format: value === archiveFormat }
        return value === archiveFormat ? null : invalid(path, `expected ${archiveFormat}`)
      case 'version':
        this.#known = { ...this.#known, version: value === archiveVersion }
        return value === archiveVersion ? null : invalid(path, `expected ${archiveVersion}`)
      case 'session':
        return this.#takeSettings(path, value)
      case 'events':
        return this.#takeEvent(path, value)
      case 'attachments':
        return this.#takeAttachment(path, value)
      default:
        // What follows from the events, for people and other programs to read; or what is newer.
        return null
    }
  }

  #takeSettings(path: string, value: unknown): ArchiveRefusal | null {
    if (!this.#known.format || !this.#known.version) {
      return invalid(path, 'format and version have to come before')
    }
    const read = archivedSessionSchema.safeParse(value)
    if (read.success) this.#settings = read.data
    return read.success ? null : invalid(placeOf(path, read.error), firstOf(read.error))
  }

  async #takeEvent(path: string, value: unknown): Promise<ArchiveRefusal | null> {
    const read = archivedEventSchema.safeParse(value)
    if (!read.success) return invalid(placeOf(path, read.error), firstOf(read.error))
    if (!this.made) return this.#create(path, read.data)
    const row = this.#rowOf(this.made.id, read.data)
    if (!row) return invalid(path, brokenRules[read.data.kind])
    this.#rows.push(row)
    if (this.#rows.length >= rowsAtOnce) await this.#flush()
    return null
  }

  async #create(path: string, first: ArchivedEvent): Promise<ArchiveRefusal | null> {
    if (!this.#settings) return invalid(path, 'session has to come before')
    if (first.kind !== 'session' || first.event.type !== 'session-created') {
      return invalid(path, 'expected session-created as the first event')
    }
    const { createdAt, cadence, ...settings } = this.#settings
    const logged = { at: first.at, event: first.event }
    this.#state = evolve(this.#state, logged.event, logged.at)
    this.made = await this.#needs.sessions.add(
      { ...settings, cadence: toCadence(cadence), previousId: null, previousDeleted: 0, createdAt },
      logged,
    )
    return null
  }

  #rowOf(sessionId: SessionId, entry: ArchivedEvent): LogEntry | null {
    const { at } = entry
    if (entry.kind === 'session') {
      const { event } = entry
      try {
        this.#state = evolve(this.#state, event, at)
      } catch {
        return null
      }
      return sessionEntry(sessionId, null, { at, event })
    }
    const kept = this.#check.take(Buffer.from(entry.update, 'base64'))
    return kept && { stream: sessionId, kind: 'board', at, participant: null, ...kept }
  }

  async #takeAttachment(path: string, value: unknown): Promise<ArchiveRefusal | null> {
    const read = archivedAttachmentSchema.safeParse(value)
    if (!read.success) return invalid(placeOf(path, read.error), firstOf(read.error))
    if (!this.made) return invalid(path, 'events have to come before')
    const { name, type, data }: ArchivedAttachment = read.data
    const picture = { name, type, bytes: Buffer.from(data, 'base64') }
    const added = await this.#needs.attachments.add(this.made.id, picture)
    return added.ok ? null : { ...added.error, path }
  }

  async #flush(): Promise<void> {
    const rows = this.#rows.splice(0)
    if (rows.length > 0) await this.#needs.store.log.append(rows)
  }
}

/** Null: it is none; no part: whether it may end here. */
function decode(decoder: InstanceType<typeof TextDecoder>, part?: Uint8Array): string | null {
  try {
    return decoder.decode(part, { stream: part !== undefined })
  } catch {
    return null
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Issues = {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
}

function placeOf(path: string, { issues }: Issues): string {
  return [path, ...(issues[0]?.path ?? []).map(String)].join('.')
}

function firstOf({ issues }: Issues): string {
  return issues[0]?.message ?? 'this is not as expected'
}
