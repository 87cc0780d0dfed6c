// What an update may do. `admit` looks at a decoded update before it is applied anywhere;
// check-touched.ts looks at the entries that it changed on the staging document.
import { isKey } from '@kraftline/core/ids'
import { limits } from '@kraftline/core/protocol/sync'
import { err, ok, type Result } from '@kraftline/core/result'
import * as Y from 'yjs'
import type { DecodedUpdate } from './read-update.ts'

/**
 * Why an update is not taken. `hostile`: no honest client sends it. `forbidden`: it writes what is
 * not the writer's to write. `too-large`: the board would get too large by it.
 */
export type UpdateRefusal = {
  readonly kind: 'hostile' | 'forbidden' | 'too-large'
  readonly reason: string
}

export type Known = {
  /** How much of a client id's writing the room has. */
  stateOf(client: number): number
  /** Whether a client id is nobody else's. */
  mayUse(client: number): boolean
  isBound(client: number): boolean
  /** How many more client ids the writer may use. */
  readonly idsLeft: number
  readonly roots: ReadonlySet<string>
}

type Struct = DecodedUpdate['structs'][number]

const hostile = (reason: string) => err({ kind: 'hostile', reason } as const)

/** Whether an update may be staged; answers the client ids that the writer uses for the first time. */
export function admit(
  { structs, ds }: DecodedUpdate,
  known: Known,
): Result<readonly number[], UpdateRefusal> {
  const states = new Map<number, number>()
  const stateOf = (client: number) => states.get(client) ?? known.stateOf(client)
  const fresh: Struct[] = []
  let unseen = 0
  for (const struct of structs) {
    const { client, clock } = struct.id
    const end = clock + struct.length
    // Also what is known already: Yjs makes a root of any name that it reads.
    const reason = checkStruct(struct, known.roots)
    if (reason) return hostile(reason)
    if (clock > stateOf(client)) return hostile('a gap before a struct')
    if (end <= stateOf(client)) continue
    if (end > limits.clock) return hostile('a clock beyond reach')
    unseen += isUnseen(struct) ? end - stateOf(client) : 0
    states.set(client, end)
    fresh.push(struct)
  }
  if (unseen > limits.unseenPerUpdate) return hostile('more deleted content than there can be')
  if (!fresh.every((struct) => isRooted(struct, stateOf))) return hostile('a missing dependency')
  if (!deletesAreKnown(ds, stateOf)) return hostile('a delete of what is not there')
  return admitClients([...states.keys()], known)
}

function admitClients(
  clients: readonly number[],
  { mayUse, isBound, idsLeft }: Known,
): Result<readonly number[], UpdateRefusal> {
  if (!clients.every(mayUse)) return hostile("another participant's client id")
  const added = clients.filter((client) => !isBound(client))
  return added.length > idsLeft ? hostile('too many client ids') : ok(added)
}

/** Content that was deleted before anybody saw it, of which only the length is told. */
function isUnseen(struct: Struct): boolean {
  return (
    struct instanceof Y.GC || ('content' in struct && struct.content instanceof Y.ContentDeleted)
  )
}

function checkStruct(struct: Struct, roots: ReadonlySet<string>): string | null {
  if (struct instanceof Y.Skip) return 'a skip'
  if (struct.length <= 0) return 'a struct of no length'
  if (struct instanceof Y.GC) return null
  if (typeof struct.parent === 'string' && !roots.has(struct.parent)) return 'an unknown root'
  if (struct.parentSub !== null && !isKey(struct.parentSub)) return 'a key that may not be'
  return isWelcome(struct.content) ? null : 'a content that the board has no use for'
}

const plainTypes: ReadonlySet<unknown> = new Set([Y.Map, Y.Array, Y.Text])
const plainContents: ReadonlySet<unknown> = new Set([
  Y.ContentAny,
  Y.ContentBinary,
  Y.ContentDeleted,
  Y.ContentString,
])

function isWelcome(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentType) return plainTypes.has(content.type.constructor)
  return plainContents.has(content.constructor)
}

/** Whether all that an item points at is there, or comes with the same update. */
function isRooted(struct: Struct, stateOf: (client: number) => number): boolean {
  if (!(struct instanceof Y.Item)) return true
  // While decoded and not yet integrated, a parent is a root's name, an id, or left to the neighbours.
  const { origin, rightOrigin, parent } = struct
  return [origin, rightOrigin, parent instanceof Y.ID ? parent : null].every(
    (id) =>
      id === null ||
      id.clock < (id.client === struct.id.client ? struct.id.clock : stateOf(id.client)),
  )
}

function deletesAreKnown(ds: DecodedUpdate['ds'], stateOf: (client: number) => number): boolean {
  for (const [client, ranges] of ds.clients) {
    const state = stateOf(client)
    if (ranges.some(({ clock, len }) => clock + len > state)) return false
  }
  return true
}
