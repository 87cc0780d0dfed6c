import { addPicture } from '@kraftline/core/board/edit-pictures'
import { freeLane } from '@kraftline/core/board/free-place'
import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import { hour, type Instant } from '@kraftline/core/time'
import type { Doc } from 'yjs'
import { newId } from '../board/new-id.ts'
import type { KeptPicture } from '../connect/api.ts'

type Spot = { readonly at: Instant; readonly lane: number }

/** Puts a picture that the server keeps onto the board. */
export function putPicture(
  doc: Doc,
  { name, width, height, ...spot }: KeptPicture & Spot,
  origin?: unknown,
): void {
  addPicture(doc, { id: newId(), name, width, height, caption: '', ...spot }, origin)
}

/** Where a picture goes that nobody gave a place: to the first alert, where it covers nothing. */
export function usualSpot(board: BoardSnapshot, now: Instant): Spot {
  const { incident, communications, notes, pictures } = board
  const at = incident.start ?? communications[0]?.time ?? incident.end ?? now
  const last = incident.end ?? communications.at(-1)?.time ?? at
  const span = Math.max(hour, last - at)
  return { at, lane: freeLane(at, { notes: [...notes, ...pictures], start: at, span }) }
}
