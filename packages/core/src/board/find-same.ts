import type { EntryId } from '../ids.ts'
import { type ReadCommunication, samenessKey } from '../incident/reading/reading.ts'
import { minute } from '../time.ts'
import { isMinuteKey, isUpdateKey } from './import-keys.ts'
import type { BoardSnapshot, CommunicationOnBoard } from './snapshot-types.ts'

type OnBoard = CommunicationOnBoard & { readonly channel: string }

/**
 * Which of the communications read, by index, the board has already: by key first, then by what
 * they say, each of the board's standing for one of those read. What was copied from a page has no
 * seconds and other blanks than the page's own file, so there the minute and the letters decide.
 */
export function findSame(
  board: BoardSnapshot,
  read: readonly ReadCommunication[],
  keys: readonly EntryId[],
): ReadonlySet<number> {
  const known = new Set(board.communications.map(({ id }) => id))
  const same = new Set(keys.flatMap((key, index) => (known.has(key) ? [index] : [])))
  const free = notAmong(board, new Set(keys))
  matchUp(samenessKey, { free, read, same, mayBe: isNoOtherUpdate })
  matchUp(minuteAndLetters, { free, read, same, mayBe: isEitherToTheMinute })
  return same
}

/** The board's communications that no key of the file stands for. */
function notAmong(board: BoardSnapshot, keys: ReadonlySet<EntryId>): Set<OnBoard> {
  const names = new Map(board.channels.map(({ id, name }) => [id, name.trim()]))
  const others = board.communications.filter(({ id }) => !keys.has(id))
  return new Set(
    others.map((other) => ({ ...other, channel: names.get(other.channelId) ?? other.channelId })),
  )
}

/** Another update's id makes it another communication, whatever it says. */
function isNoOtherUpdate(there: OnBoard, { id }: ReadCommunication): boolean {
  return id === null || !isUpdateKey(there.id)
}

function isEitherToTheMinute(there: OnBoard, read: ReadCommunication): boolean {
  return read.isToTheMinute === true || isMinuteKey(there.id)
}

type Said = Pick<ReadCommunication, 'time' | 'channel' | 'kind' | 'text'>

function minuteAndLetters({ time, channel, kind, text }: Said): string {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  return JSON.stringify([Math.floor(time / minute), channel, kind, letters])
}

type Matching = {
  readonly free: Set<OnBoard>
  readonly read: readonly ReadCommunication[]
  readonly same: Set<number>
  readonly mayBe: (there: OnBoard, read: ReadCommunication) => boolean
}

/** Pairs the k-th that is still free with the k-th that says the same. */
function matchUp(contentOf: (said: Said) => string, { free, read, same, mayBe }: Matching): void {
  const alike = Map.groupBy(free, contentOf)
  for (const [index, one] of read.entries()) {
    if (same.has(index)) continue
    const found = alike.get(contentOf(one))?.find((there) => free.has(there) && mayBe(there, one))
    if (!found) continue
    free.delete(found)
    same.add(index)
  }
}
