import type { StateMessage } from '@kraftline/core/protocol/control'
import type { Person } from './person.ts'

const opening = '42/session,["state",'

/** Every state of the session that reached a browser over its socket, byte by byte as it came. */
export function statesSentTo({ watch }: Person): StateMessage[] {
  return watch.frames
    .map((frame) => frame.toString('utf8'))
    .filter((text) => text.startsWith(opening))
    .map((text) => JSON.parse(text.slice(opening.length, -1)))
}
