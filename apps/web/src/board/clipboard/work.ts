import { type CopiedNotes, pastedAtMost } from '@kraftline/core/board/copied-notes'
import type { EntryId } from '@kraftline/core/ids'
import { fullScale, type Point } from '../camera.ts'
import { contentOf } from '../content-of.ts'
import type { FreshNote } from '../edit.ts'
import {
  type Bench,
  bringIntoView,
  chosenNotes,
  shownSilences,
  stick,
  stickEmpty,
} from '../perform.ts'
import { aroundPoint, besideThem, type Ground, linesFrom } from './copies.ts'
import { isTooMuch, type Pasted, textsOf } from './read-pasted.ts'
import { takenOn } from './taken.ts'

/** The chosen notes, to be taken elsewhere; null where none is chosen. */
export function copiedFrom(bench: Bench): CopiedNotes | null {
  const notes = chosenNotes(bench)
  if (notes.length === 0) return null
  return {
    scale: fullScale(bench.viewport.story),
    notes: notes.map(({ text, at, lane, color }) => ({ text, at, lane, color })),
  }
}

/** Takes off the board what was copied: pictures stay, for they were not. */
export function cutFrom(bench: Bench): void {
  const { board } = bench
  board.history?.step()
  board.acts.deleteNotes(chosenNotes(bench).map(({ id }) => id))
  board.onSelect(new Set())
}

/** Puts copies of the chosen notes beside them. */
export function duplicateOn(bench: Bench): void {
  const { board } = bench
  const notes = chosenNotes(bench)
  if (notes.length === 0 || !board.canWrite) return
  if (isTooMuch(notes)) bench.say('clipboard.tooMuch', { count: pastedAtMost })
  else if (!board.canAdd) takeHome(notes, bench)
  else show(besideThem(notes, groundOf(bench)), bench)
}

/** An empty note beside another, to go on writing. */
export function stickNext(id: EntryId, bench: Bench): void {
  const note = bench.board.snapshot.notes.find((other) => other.id === id)
  const [place] = note ? besideThem([note], groundOf(bench)) : []
  if (!place) return
  const { at, lane, gapId } = place
  stickEmpty({ at, lane, gapId }, bench)
}

/** Sticks what was pasted around a point, or in the middle of what one sees. */
export function pasteOn(pasted: Pasted, bench: Bench, point: Point | null): void {
  const { board, viewport } = bench
  if (pasted.type === 'nothing') return bench.say('clipboard.nothing')
  if (pasted.type === 'too-much') return bench.say('clipboard.tooMuch', { count: pastedAtMost })
  if (!board.canAdd) return takeHome(textsOf(pasted), bench)
  const to = point ?? viewport.middle
  const ground = groundOf(bench)
  if (pasted.type === 'lines') show(linesFrom(pasted.lines, to, ground), bench)
  else show(aroundPoint(pasted.copied, to, ground), bench)
}

/** Where notes may not be added, they go among one's own, or it is said why not. */
function takeHome(
  notes: Parameters<NonNullable<Bench['board']['onDraft']>>[0],
  bench: Bench,
): void {
  const { onDraft } = bench.board
  if (!onDraft) return bench.say('clipboard.readOnly')
  onDraft(notes.map(({ text, color }) => ({ text, color })))
  bench.say('clipboard.drafted', { count: notes.length })
}

function show(notes: readonly FreshNote[], bench: Bench): void {
  stick(notes, bench)
  bringIntoView(contentOf(notes), bench)
}

function groundOf({ board, scene, viewport }: Bench): Ground {
  const view = viewport.projection
  const taken = takenOn(scene, view)
  return { view, taken, story: viewport.story, silences: shownSilences(board, scene) }
}
