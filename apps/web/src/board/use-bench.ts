import type { EntryId } from '@kraftline/core/ids'
import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { BoardViewProps } from './board-props.ts'
import type { DrawingAct } from './drawing/drawing-act.ts'
import type { HandState } from './hand-state.ts'
import { useWritesInPlace } from './in-place/use-writes-in-place.ts'
import type { OpenMenu } from './menu/menu-for.ts'
import type { ShownDots } from './message-card.tsx'
import type { Bench } from './perform.ts'
import { useSaid } from './said/use-said.ts'
import type { ToolName } from './tools/gesture.ts'
import { isOffered } from './tools/offered.ts'
import type { BoardScene } from './use-scene.ts'
import type { Viewport } from './viewport.ts'

export type BenchInput = {
  readonly board: BoardViewProps
  readonly scene: BoardScene
  readonly viewport: Viewport
  readonly hand: HandState
  draw(act: DrawingAct): void
}

const nothing: ReadonlySet<EntryId> = new Set()

/** What is in the hand and what is open over the paper, with everything that an edit may reach. */
export function useBench(input: BenchInput) {
  const { board } = input
  const [chosen, use] = useState<ToolName>('select')
  const [lifted, setLifted] = useState(nothing)
  const [shown, setShown] = useState<ShownDots | null>(null)
  const [editing, setEditing] = useState<EntryId | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const { said, say, silence, t } = useSaid()
  const writesInPlace = useWritesInPlace()
  const bench: Bench = {
    ...input,
    isAtRest: chosen === 'select' && !shown?.isPinned,
    ...{ setLifted, setShown, use, say, t },
    // At once, so that the letter which asked for it is the first that is written.
    edit: (id) => {
      if (input.scene.pictures.some((picture) => picture.id === id)) board.onOpenPicture(id)
      else if (board.canWrite && writesInPlace) flushSync(() => setEditing(id))
      else board.onOpenNote(id)
    },
    help: () => setHelpOpen(true),
  }
  const closing = useMemo(
    () => ({
      closeCard: () => setShown(null),
      closeEditor: () => setEditing(null),
      closeMenu: () => setMenu(null),
      closeHelp: () => setHelpOpen(false),
    }),
    [],
  )
  const tool = isOffered(chosen, board) ? chosen : 'select'
  const open = { editing: board.canWrite ? editing : null, menu, isHelpOpen, said, shown }
  return { bench, tool, lifted, use, setShown, setMenu, silence, ...open, ...closing }
}
