import { type NoteColor, noteColors } from '@kraftline/core/board/snapshot-types'
import { useEffect, useState } from 'react'
import { type Room, useRoom } from '../connect/room.ts'

/** A note that is being written: it stays in this browser until it is added. */
export type HalfWritten = {
  readonly text: string
  readonly color: NoteColor
  /** For whom it is written; null for oneself. */
  readonly behalf: string | null
}

const blank: HalfWritten = { text: '', color: 'yellow', behalf: null }

/**
 * What one is in the middle of writing. It outlives a change of phase, a reload and a crash of the
 * tab, and is nowhere but here.
 */
export function useHalfWritten(): readonly [HalfWritten, (change: Partial<HalfWritten>) => void] {
  const room = useRoom()
  const key = keyOf(room)
  const [half, setHalf] = useState(() => readHalf(localStorage.getItem(key)))
  useEffect(() => keepHalf(key, half), [key, half])
  return [half, (change) => setHalf((before) => ({ ...before, ...change }))]
}

/** Whether somebody was in the middle of a note when they left. */
export function hasHalfWritten(room: Room): boolean {
  return readHalf(localStorage.getItem(keyOf(room))).text.trim() !== ''
}

/** Forgets it: this person may not be here any more. */
export function forgetHalfWritten(room: Room): void {
  localStorage.removeItem(keyOf(room))
}

function keyOf({ sessionId, me }: Room): string {
  return `kraftline-${sessionId}-half-written-${me.id}`
}

/** Anything may stand there: an older version's, or a hand's. */
export function readHalf(kept: string | null): HalfWritten {
  if (kept === null) return blank
  try {
    const { text, color, behalf }: Partial<Record<string, unknown>> = Object(JSON.parse(kept))
    return {
      text: typeof text === 'string' ? text : '',
      color: noteColors.find((known) => known === color) ?? blank.color,
      behalf: typeof behalf === 'string' ? behalf : null,
    }
  } catch {
    return blank
  }
}

function keepHalf(key: string, half: HalfWritten): void {
  try {
    if (half.text === '' && half.behalf === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(half))
  } catch {
    // A browser that keeps nothing still writes; it only forgets with the tab.
  }
}
