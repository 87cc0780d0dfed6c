import { medianOf } from '@kraftline/core/incident/metrics'
import { useEffect } from 'react'
import type { BoardViewProps } from '../board-props.ts'
import type { Size } from '../camera.ts'
import type { ShownDots } from '../message-card.tsx'
import type { BoardScene } from '../use-scene.ts'
import type { Viewport } from '../viewport.ts'

type OnTheWay = {
  readonly board: BoardViewProps
  readonly scene: BoardScene
  readonly viewport: Viewport
  readonly size: Size
}

/** Brings whoever came along to each message, and says which card is to be shown there. */
export function useWay({ board, scene, viewport, size }: OnTheWay): ShownDots | null {
  const { walkedTo, onOwnMove, insets } = board
  const times = scene.timeline.branches.flatMap(({ dots }) => dots.map((dot) => dot.at))
  const at = scene.timeline.branches
    .flatMap(({ dots }) => dots)
    .find(({ id }) => id === walkedTo)?.at
  const stride = strideOf(times)
  const { width, height } = size
  const { bottom, right, left } = insets

  // biome-ignore lint/correctness/useExhaustiveDependencies: in another window one is brought there anew
  useEffect(() => {
    if (at !== undefined && width > 0) viewport.bringTo(at, stride)
  }, [viewport, walkedTo, at, stride, width, height, bottom, right, left])
  useEffect(() => viewport.followOwnMoves(onOwnMove), [viewport, onOwnMove])

  return walkedTo && at !== undefined ? { id: walkedTo, isPinned: false, isAlone: true } : null
}

/** The usual time from one message to the next; those of one moment are one step. */
function strideOf(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  const steps = sorted.slice(1).map((time, index) => time - (sorted[index] ?? time))
  return medianOf(steps.filter((step) => step > 0)) ?? Number.POSITIVE_INFINITY
}
