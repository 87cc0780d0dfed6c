import type { NoteOnBoard } from '@kraftline/core/board/snapshot-types'
import type { EntryId } from '@kraftline/core/ids'
import type { Instant, Millis } from '@kraftline/core/time'
import type { Say } from '../words/use-words.tsx'
import type { BoardViewProps } from './board-props.ts'
import type { Content, Point } from './camera.ts'
import type { DrawingAct } from './drawing/drawing-act.ts'
import { type Move, type Place, placeCarried, placeNote } from './drop.ts'
import type { FreshNote } from './edit.ts'
import type { HandState } from './hand-state.ts'
import { headUnder } from './hit.ts'
import { wayIntoView } from './in-view.ts'
import { unlit } from './items/timeline-drawing.ts'
import type { ShownDots } from './message-card.tsx'
import type { Carried, Edit, ToolName } from './tools/gesture.ts'
import type { BoardScene } from './use-scene.ts'
import type { Viewport } from './viewport.ts'

/** Everything that an edit may reach, as it is at the moment. */
export type Bench = {
  readonly board: BoardViewProps
  readonly scene: BoardScene
  readonly viewport: Viewport
  readonly hand: HandState
  /** Nothing is in the hand or shown: there is nothing to leave. */
  readonly isAtRest: boolean
  setLifted(ids: ReadonlySet<EntryId>): void
  setShown(shown: ShownDots | null): void
  use(tool: ToolName): void
  /** Opens a note to be written: on its paper, or as a form. */
  edit(id: EntryId): void
  /** Says something in passing. */
  say(...words: Parameters<Say>): void
  /** Shows which keys there are. */
  help(): void
  readonly t: Say
  /** What the marker, the eraser and the laser want done. */
  draw(act: DrawingAct): void
}

const nothing: ReadonlySet<EntryId> = new Set()

/** Does what a tool wants done. */
export function perform(edit: Edit, bench: Bench): void {
  const { board, viewport, hand } = bench
  switch (edit.type) {
    case 'select':
      return board.onSelect(edit.ids)
    case 'open':
      board.onSelect(new Set([edit.id]))
      return bench.edit(edit.id)
    case 'open-cause':
      return board.onOpenCause(edit.id)
    case 'open-picture':
      return board.onOpenPicture(edit.id)
    case 'show-messages':
      return bench.setShown({ id: edit.id, isPinned: true })
    case 'hide-messages':
      return bench.setShown(null)
    case 'lift':
    case 'lift-copies': {
      const isCopy = edit.type === 'lift-copies'
      hand.set({ carry: { ids: edit.ids, isCopy, dx: 0, dy: 0, onto: null } })
      return bench.setLifted(edit.ids)
    }
    case 'carry':
      return carry(edit, bench)
    case 'drop':
      drop(edit, bench)
      return letGo(bench)
    case 'put-back':
      return letGo(bench)
    case 'frame':
      return hand.set({ frame: { from: edit.from, to: edit.to } })
    case 'unframe':
      return hand.set({ frame: null })
    case 'pan':
      return viewport.pan(edit.dx, edit.dy)
    case 'add':
      return addAt(edit.point, bench)
    case 'use':
      return bench.use(edit.tool)
    case 'draw':
      return bench.draw(edit.act)
  }
}

function carry(carried: Carried, bench: Bench): void {
  const { hand } = bench
  const before = hand.value
  if (!before.carry) return
  const { dx, dy } = carried
  const onto = headAt(carried, bench)
  const places = onto === null ? landing(carried, bench) : []
  const silence = places.find((move) => move.gapId !== null)?.gapId ?? null
  const lit = silence === before.lit.silence ? before.lit : { dots: null, silence }
  hand.set({ carry: { ...before.carry, dx, dy, onto }, lit })
}

/** On another note's paper notes are gathered under it; anywhere else they stick to a moment. */
function drop(carried: Carried, bench: Bench): void {
  const { acts, history } = bench.board
  const { carry } = bench.hand.value
  history?.step()
  if (carry?.isCopy) return dropCopies(carried, bench)
  const onto = headAt(carried, bench)
  if (onto === null) acts.moveNotes(landing(carried, bench))
  else acts.gatherNotes(carry?.ids ?? nothing, onto)
}

/** Copies come to lie where they are let go, whatever lies there; what they are of was never moved. */
function dropCopies(carried: Carried, bench: Bench): void {
  const { notes } = bench.board.snapshot
  const texts = new Map(notes.map(({ id, text, color }) => [id, { text, color }]))
  stick(
    landing(carried, bench).flatMap(({ id, ...place }) => {
      const words = texts.get(id)
      return words ? [{ ...place, ...words }] : []
    }),
    bench,
  )
}

/** Sticks notes in one step and chooses them. */
export function stick(notes: readonly FreshNote[], { board }: Bench): readonly EntryId[] {
  board.history?.step()
  const ids = board.acts.addNotes(notes)
  board.onSelect(new Set(ids))
  return ids
}

/** Pictures are no problem that others could say as well. */
function headAt({ point }: Carried, { scene, viewport, hand }: Bench): EntryId | null {
  const { piles, pictures } = scene
  const { ids = nothing, isCopy = false } = hand.value.carry ?? {}
  if (isCopy || pictures.some(({ id }) => ids.has(id))) return null
  return headUnder(point, { view: viewport.projection, piles }, ids)
}

/** Where what is carried would come to lie if it were let go now; a picture belongs to no silence. */
function landing({ dx, dy }: Pick<Carried, 'dx' | 'dy'>, bench: Bench): Move[] {
  const { board, scene, viewport, hand } = bench
  const ids = hand.value.carry?.ids ?? nothing
  const notes = board.snapshot.notes.filter((note) => ids.has(note.id))
  const pictures = board.snapshot.pictures.filter(({ id }) => ids.has(id))
  const by = { dx, dy, view: viewport.projection }
  return [
    ...placeCarried(notes, by, shownSilences(board, scene)),
    ...placeCarried(pictures, by, []),
  ]
}

function letGo({ hand, setLifted }: Bench): void {
  hand.set({ carry: null, lit: unlit })
  setLifted(nothing)
}

/** Sticks an empty note at a point of the window, to be written at once. */
export function addAt(point: Point, bench: Bench): void {
  const { board, scene, viewport } = bench
  const view = viewport.projection
  const wished = { at: view.at(point.x), lane: view.lane(point.y) }
  stickEmpty(placeNote(wished, shownSilences(board, scene)), bench)
}

/** Sticks an empty note, to be written at once. */
export function stickEmpty(place: Place, bench: Bench): void {
  const [id] = stick([{ ...place, text: '', color: 'yellow' }], bench)
  if (id) bench.edit(id)
}

/** The chosen notes, in the order of the board; pictures may be chosen with them. */
export function chosenNotes({ board }: Bench): readonly NoteOnBoard[] {
  return board.snapshot.notes.filter(({ id }) => board.selection.has(id))
}

/** Takes off the board what is chosen. */
export function removeChosen({ board }: Bench): void {
  board.history?.step()
  board.acts.deleteNotes(board.selection)
  board.onSelect(nothing)
}

type Spot = { readonly at: Instant; readonly lane: number }

/** Moves what is chosen by keys: milliseconds along the line, pixels away from it. */
export function nudge(by: { at: Millis; lane: number }, { board, scene }: Bench): void {
  const silences = shownSilences(board, scene)
  const isChosen = ({ id }: { id: EntryId }) => board.selection.has(id)
  const moved = ({ at, lane }: Spot): Spot => ({ at: at + by.at, lane: lane + by.lane })
  board.acts.moveNotes([
    ...board.snapshot.notes.filter(isChosen).map((note) => {
      return { id: note.id, ...placeNote(moved(note), silences, note.gapId) }
    }),
    ...board.snapshot.pictures.filter(isChosen).map((picture) => {
      return { id: picture.id, ...placeNote(moved(picture), []) }
    }),
  ])
}

/** A note can only be dropped on a silence that one sees. */
export function shownSilences({ showGaps }: BoardViewProps, { timeline }: BoardScene) {
  return showGaps === 'none' ? [] : timeline.silences
}

/** Looks at a part of the paper, unless all of it is in view. */
export function bringIntoView(content: Content | null, { board, viewport }: Bench): void {
  if (!content) return
  const way = wayIntoView(content, viewport.projection, board)
  if (!way) viewport.showPapers(content)
  else if (way.x !== 0 || way.y !== 0) viewport.pan(way.x, way.y)
}
