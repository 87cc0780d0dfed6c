import { digest } from 'lib0/hash/sha256'
import { encodeUtf8 } from 'lib0/string'
import { type EntryId, encodeId, isKey } from '../ids.ts'
import { type ReadCommunication, samenessKey } from '../incident/reading/reading.ts'

/**
 * The key that each communication of a file gets on the board, the same whenever it is read, so
 * that importing again finds it there even after somebody has edited it.
 *
 * One with an update id is known by that and its channel, another by time, channel, kind and text
 * and by which one of several alike it is.
 */
export function importKeys(communications: readonly ReadCommunication[]): EntryId[] {
  const alike = new Map<string, number>()
  return communications.map((communication) => {
    if (communication.id !== null) return updateKey(communication.id, communication.channel)
    const content = samenessKey(communication)
    const place = alike.get(content) ?? 0
    alike.set(content, place + 1)
    const prefix = communication.isToTheMinute ? toTheMinute : 'row-'
    return `${prefix}${fingerprint(`${place} ${content}`)}` as EntryId
  })
}

/** Whether a key was made from an update's id: only that id makes another communication the same. */
export function isUpdateKey(id: EntryId): boolean {
  return id.startsWith('update-')
}

const toTheMinute = 'minute-'

/** Whether a key was made for a message whose time is known to the minute alone. */
export function isMinuteKey(id: EntryId): boolean {
  return id.startsWith(toTheMinute)
}

function updateKey(updateId: string, channel: string): EntryId {
  const key = `update-${updateId}-${fingerprint(channel).slice(0, 8)}`
  const fits = isKey(key) ? key : `update-${fingerprint(JSON.stringify([updateId, channel]))}`
  return fits as EntryId
}

function fingerprint(text: string): string {
  return encodeId(digest(encodeUtf8(text)).subarray(0, 16))
}
