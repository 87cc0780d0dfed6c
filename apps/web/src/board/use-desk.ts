// Reached by hands.ts, and by the folders keys, clipboard and menu; what they want done goes on to perform.ts.
import type { Instant } from '@kraftline/core/time'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useObservable } from '../connect/observable.ts'
import type { Point } from './camera.ts'
import { useClipboard } from './clipboard/use-clipboard.ts'
import { copiedFrom, cutFrom, pasteOn } from './clipboard/work.ts'
import { Hands } from './hands.ts'
import { notesBetween, targetAt } from './hit.ts'
import { allDots } from './items/timeline-drawing.ts'
import { actOn } from './keys/act-on.ts'
import { singleKeys } from './keys/single-keys.ts'
import { type KeyDesk, useKeys } from './keys/use-keys.ts'
import { askFor } from './menu/ask-for.ts'
import { useMenu } from './menu/use-menu.ts'
import { type Bench, chosenNotes, perform } from './perform.ts'
import type { Desk } from './running-tool.ts'
import type { Target } from './tools/gesture.ts'
import { type BenchInput, useBench } from './use-bench.ts'
import { useHover } from './use-hover.ts'
import { useLatest } from './use-latest.ts'

type DeskInput = BenchInput & {
  readonly stage: RefObject<HTMLElement | null>
  /** Tells the others where one points. */
  point(place: { at: Instant; lane: number } | null): void
}

/** Which tool is in the hand, what it is doing, and what that does to the board. */
export function useDesk({ stage, point, ...input }: DeskInput) {
  const { board, viewport, hand } = input
  const working = useBench(input)
  const { bench, tool, setShown, setMenu } = working
  const [isHolding, setHolding] = useState(false)
  const hands = useRef<Hands | null>(null)
  const pointer = useRef<Point | null>(null)
  const hover = useHover({ hand, stage, setShown })
  const described = describeScene(bench)
  const desk = useLatest<Desk>({
    ...described,
    tool,
    perform: (edit) => perform(edit, bench),
    hover: (at, target) => {
      pointer.current = at
      const view = viewport.projection
      point(at && { at: view.at(at.x), lane: view.lane(at.y) })
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
  const cancel = () => hands.current?.cancel() ?? false
  const ready = useReady(bench)
  const keys = useLatest<KeyDesk>({
    standing: { ...ready, chosen: board.selection.size, chosenNotes: chosenNotes(bench).length },
    act: (act) => actOn(act, bench, { hold, cancel }),
    hold,
  })
  useKeys(keys)
  const clipboard = useLatest({
    copied: () => copiedFrom(bench),
    canCut: board.canWrite,
    cut: () => cutFrom(bench),
    paste: (pasted: Parameters<typeof pasteOn>[0]) => pasteOn(pasted, bench, pointer.current),
  })
  useClipboard(clipboard)
  const ask = useLatest((at: Point | null, isTouch: boolean) => {
    cancel()
    const target = at && described.targetAt(at, isTouch)
    setMenu(askFor({ point: at, target, stage: stage.current }, bench))
  })
  useMenu(stage, ask)
  return { ...working, ready, isHolding }
}

/** What keys have to work on, whatever is chosen. */
function useReady({ board }: Bench) {
  const hasSingleKeys = useObservable(singleKeys)
  const { canWrite, canAdd, canDraw, isSteering, history } = board
  return { canWrite, canAdd, canDraw, isSteering, hasHistory: history != null, hasSingleKeys }
}

function describeScene({ board, scene, viewport }: Bench): Pick<Desk, 'scene' | 'targetAt'> {
  const view = () => viewport.projection
  const { piles, pictures, causes, timeline } = scene
  return {
    scene: {
      selection: board.selection,
      canWrite: board.canWrite,
      canAdd: board.canAdd,
      canDraw: board.canDraw,
      notesBetween: (a, b) => notesBetween(a, b, { view: view(), piles, pictures }),
    },
    targetAt: (point, isTouch): Target => {
      const pressable = { view: view(), piles, pictures, causes, dots: allDots(timeline, view()) }
      // Fingers are wider than pointers.
      return targetAt(point, pressable, isTouch ? 16 : 4)
    },
  }
}
