import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import { useSyncExternalStore } from 'react'
import type { BoardConnection } from './board.ts'

/** The board as plain values, rendered again when it changes; unchanged entries keep identity. */
export function useBoard(connection: BoardConnection): BoardSnapshot {
  return useSyncExternalStore(connection.reader.subscribe, connection.reader.snapshot)
}
