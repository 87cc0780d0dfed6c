import type { Wire } from '../connect/wire.ts'
import type { WordKey } from '../words/keys.ts'

/** `waiting` passes by itself; `bad` may need somebody. */
export type WireState = 'good' | 'waiting' | 'bad'

export type WireSaying = {
  readonly state: WireState
  readonly key: WordKey
  /** What was usual before is not any more: worth saying aloud. */
  readonly isNews: boolean
}

type Standing = { readonly canWrite: boolean; readonly isLocked: boolean }

/** What the pill says. Saved is what the server has said is on disk, and nothing less. */
export function sayWire(wire: Wire, { canWrite, isLocked }: Standing): WireSaying {
  if (wire.isOver) return { state: 'bad', key: 'wire.over', isNews: true }
  if (wire.link === 'offline') return { state: 'bad', key: 'wire.offline', isNews: true }
  if (wire.link === 'connecting') return sayConnecting(wire)
  if (wire.denial === 'storage-failed') return { state: 'bad', key: 'wire.notKept', isNews: true }
  if (wire.unsaved > 0 && wire.denial) return { state: 'bad', key: 'wire.waiting', isNews: true }
  if (wire.unsaved > 0) return saySaving(wire)
  if (!canWrite) return calm(isLocked ? 'wire.locked' : 'wire.readOnly')
  return calm(wire.savedAt === null ? 'wire.savedNothing' : 'wire.saved')
}

function sayConnecting({ savedAt, unsaved, trouble }: Wire): WireSaying {
  const isFirst = savedAt === null && unsaved === 0 && trouble === null
  return {
    state: 'waiting',
    key: isFirst ? 'wire.opening' : 'wire.connecting',
    isNews: !isFirst,
  }
}

function saySaving({ isSlow }: Wire): WireSaying {
  return { state: 'waiting', key: isSlow ? 'wire.slow' : 'wire.saving', isNews: isSlow }
}

function calm(key: WordKey): WireSaying {
  return { state: 'good', key, isNews: false }
}
