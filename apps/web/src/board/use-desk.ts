// Reached by hands.ts and use-keys.ts; what they want done goes on to the page, to edit.ts or to the viewport.
import type { EntryId } from '@kraftline/core/ids'
import type { Instant } from '@kraftline/core/time'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { BoardViewProps } from './board-props.ts'
import type { Point } from './camera.ts'
import type { HandState } from './hand-state.ts'
import { type Desk, Hands } from './hands.ts'
import { notesBetween, targetAt } from './hit.ts'
import { allDots } from './items/timeline-drawing.ts'
import type { ShownDots } from './message-card.tsx'
import { type Bench, nudge, perform } from './perform.ts'
import type { Target, ToolName } from './tools/gesture.ts'
import { useHover } from './use-hover.ts'
import { type KeyDesk, useKeys } from './use-keys.ts'
import { useLatest } from './use-latest.ts'
import type { BoardScene } from './use-scene.ts'
import type { Viewport } from './viewport.ts'

type DeskInput = {
  readonly board: BoardViewProps
  readonly scene: BoardScene
  readonly viewport: Viewport
  readonly hand: HandState
  readonly stage: RefObject<HTMLElement | null>
  /** Tells the others where one points. */
  point(place: { at: Instant; lane: number } | null): void
}

type DeskInUse = {
  readonly tool: ToolName
  readonly isHolding: boolean
  readonly lifted: ReadonlySet<EntryId>
  readonly shown: ShownDots | null
  use(tool: ToolName): void
  closeCard(): void
}

const nothing: ReadonlySet<EntryId> = new Set()

/** Which tool is in the hand, what it is doing, and what that does to the board. */
export function useDesk({ board, scene, viewport, hand, stage, point }: DeskInput): DeskInUse {
  const [chosen, use] = useState<ToolName>('select')
  const [isHolding, setHolding] = useState(false)
  const [lifted, setLifted] = useState(nothing)
  const [shown, setShown] = useState<ShownDots | null>(null)
  const hands = useRef<Hands | null>(null)
  const hover = useHover({ hand, stage, setShown })
  const tool = chosen === 'note' && !board.canAdd ? 'select' : chosen
  const isAtRest = chosen === 'select' && !shown?.isPinned
  const bench: Bench = { board, scene, viewport, hand, isAtRest, setLifted, setShown, use }

  const pointAt = (at: Point | null) => {
    const view = viewport.projection
    point(at && { at: view.at(at.x), lane: view.lane(at.y) })
  }
  const desk = useLatest<Desk>({
    ...describeScene(bench),
    tool,
    perform: (edit) => perform(edit, bench),
    hover: (at, target) => {
      pointAt(at)
      hover(target)
    },
  })
  useEffect(() => {
    if (!stage.current) return
    const listening = new Hands(stage.current, viewport, desk)
    hands.current = listening
    return listening.listen()
  }, [stage, viewport, desk])

  const hold = (isHeld: boolean) => {
    if (hands.current) hands.current.isHolding = isHeld
    setHolding(isHeld)
  }
  const keys = useLatest<KeyDesk>({ ...describeKeys(bench), hold, hands: hands.current })
  useKeys(keys)

  const closeCard = useMemo(() => () => setShown(null), [])
  return { tool, isHolding, lifted, shown, use, closeCard }
}

function describeScene({ board, scene, viewport }: Bench): Pick<Desk, 'scene' | 'targetAt'> {
  const view = () => viewport.projection
  const { piles, pictures, causes, timeline } = scene
  return {
    scene: {
      selection: board.selection,
      canWrite: board.canWrite,
      canAdd: board.canAdd,
      notesBetween: (a, b) => notesBetween(a, b, { view: view(), piles, pictures }),
    },
    targetAt: (point, isTouch): Target => {
      const pressable = { view: view(), piles, pictures, causes, dots: allDots(timeline, view()) }
      // Fingers are wider than pointers.
      return targetAt(point, pressable, isTouch ? 16 : 4)
    },
  }
}

function describeKeys(bench: Bench): Omit<KeyDesk, 'hold' | 'hands'> {
  const { board, viewport, use, setShown } = bench
  return {
    viewport,
    history: board.history ?? null,
    canWrite: board.canWrite,
    canAdd: board.canAdd,
    selection: board.selection,
    isSteering: board.isSteering,
    use,
    nudge: (by) => nudge(by, bench),
    remove: () => {
      board.acts.deleteNotes(board.selection)
      board.onSelect(nothing)
    },
    open: (id) => {
      const isPicture = bench.scene.pictures.some((picture) => picture.id === id)
      if (isPicture) board.onOpenPicture(id)
      else board.onOpenNote(id)
    },
    leave: () => {
      const isAtRest = bench.isAtRest && board.selection.size === 0
      use('select')
      setShown(null)
      if (board.selection.size > 0) board.onSelect(nothing)
      return !isAtRest
    },
  }
}
