import { checkEntry, checkIncident } from '@kraftline/core/board/check-entry'
import { isKey } from '@kraftline/core/ids'
import { facilitatorRoots } from '@kraftline/core/play/permissions'
import { limits } from '@kraftline/core/protocol/sync'
import type * as Y from 'yjs'
import type { UpdateRefusal } from './admission.ts'
import type { Touched } from './touched.ts'

/** Whether what an update has changed may stand; looked at on the staging document. */
export function checkTouched(
  doc: Y.Doc,
  touched: readonly Touched[],
  isFacilitator: boolean,
): UpdateRefusal | null {
  for (const one of touched) {
    if (!isFacilitator && facilitatorRoots.includes(one.root)) {
      return { kind: 'forbidden', reason: `${one.root} is the facilitator's` }
    }
    if (isOneTooMany(doc, one)) return { kind: 'too-large', reason: `too many ${one.root}` }
    const reason = checkOne(doc, one)
    if (reason) return { kind: 'hostile', reason }
  }
  return null
}

/** The map also counts keys whose entry was deleted, so the first is cheap and the second exact. */
function isOneTooMany(doc: Y.Doc, { root, whole }: Touched): boolean {
  const map = doc.getMap(root)
  return whole && map._map.size > limits.entriesPerRoot && map.size > limits.entriesPerRoot
}

function checkOne(doc: Y.Doc, { root, key }: Touched): string | null {
  const map = doc.getMap(root)
  if (!map.has(key)) return isKey(key) ? null : 'a key that may not be'
  const value = map.get(key)
  if (root === 'incident') return checkIncident(doc.getMap(root))
  return checkEntry(root, key, value)
}
