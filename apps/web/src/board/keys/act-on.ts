import type { EntryId } from '@kraftline/core/ids'
import { duplicateOn } from '../clipboard/work.ts'
import { contentOf } from '../content-of.ts'
import { type Bench, bringIntoView, nudge, removeChosen } from '../perform.ts'
import type { KeyAct } from './meaning.ts'

const nothing: ReadonlySet<EntryId> = new Set()

/** What the hand is in the middle of. */
export type HeldHand = {
  hold(isHolding: boolean): void
  /** Gives it up; whether there was anything. */
  cancel(): boolean
}

/** Does what a key asks for; whether there was anything to do. */
export function actOn(act: KeyAct, bench: Bench, hand: HeldHand): boolean {
  const { board, viewport } = bench
  const { hold, cancel } = hand
  const [first] = board.selection
  switch (act.type) {
    case 'undo':
    case 'redo':
      takeBack(act.type, bench)
      return true
    case 'select-all':
      selectAll(bench)
      return true
    case 'duplicate':
      duplicateOn(bench)
      return true
    case 'remove':
      removeChosen(bench)
      return true
    case 'leave':
      return cancel() || leave(bench)
    case 'fit':
      viewport.fit()
      return true
    case 'fit-chosen':
      fitChosen(bench)
      return true
    case 'zoom-full':
      viewport.zoomFull()
      return true
    case 'zoom':
      viewport.zoomBy(act.factor)
      return true
    case 'help':
      bench.help()
      return true
    case 'hold':
      hold(true)
      return true
    case 'use':
      bench.use(act.tool)
      return true
    case 'nudge':
      nudge(act, bench)
      return true
    case 'pan':
      viewport.pan(act.dx, act.dy)
      return true
    case 'edit':
      if (first) bench.edit(first)
      return true
    case 'type':
      // The browser writes the letter itself, wherever the keyboard is by then.
      if (first) bench.edit(first)
      return false
  }
}

/** Undoes or redoes, and shows where: what changes out of sight is as good as lost. */
export function takeBack(way: 'undo' | 'redo', bench: Bench): void {
  bringIntoView(bench.board.history?.[way]() ?? null, bench)
}

export function selectAll({ board, scene }: Bench): void {
  const notes = scene.piles.map(({ note }) => note.id)
  board.onSelect(new Set([...notes, ...scene.pictures.map(({ id }) => id)]))
}

export function fitChosen({ board, viewport }: Bench): void {
  const { notes, pictures } = board.snapshot
  const content = contentOf([...notes, ...pictures].filter(({ id }) => board.selection.has(id)))
  if (content) viewport.showPapers(content)
}

function leave({ board, use, setShown, isAtRest }: Bench): boolean {
  const hadSomething = !isAtRest || board.selection.size > 0
  use('select')
  setShown(null)
  if (board.selection.size > 0) board.onSelect(nothing)
  return hadSomething
}
