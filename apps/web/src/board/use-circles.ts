import { type Circle, findCircles } from '@kraftline/core/board/circles'
import { replaceMarks } from '@kraftline/core/board/edit-marks'
import { useMemo } from 'react'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { useMeasured } from '../facilitate/use-measured.ts'
import type { Stretch } from './board-props.ts'
import { newId } from './new-id.ts'

type Circles = {
  readonly circles: readonly Circle[]
  /** The group's own, not what circles itself. */
  readonly isDrawn: boolean
  /** Makes the circle that draws itself one that stays, whatever else is drawn or corrected. */
  keep(circle: Circle): void
  /** Draws one more; what circled itself until then is kept beside it. */
  add(stretch: Stretch): void
  /** Draws one in the place of the only one there is. */
  move(stretch: Stretch): void
  remove(circle: Circle): void
}

/** What is circled along the line, and the ways in which a group changes that. */
export function useCircles(): Circles {
  const { board } = useRoom()
  const { marks } = useBoard(board)
  const metrics = useMeasured()
  const circles = useMemo(() => findCircles(marks, metrics), [marks, metrics])
  const replace = (removed: readonly Circle[], added: readonly Stretch[]) =>
    replaceMarks(board.doc, {
      remove: removed.flatMap(({ markIds }) => markIds),
      add: added.map(({ from, to }) => ({ id: newId(), from, to })),
    })
  return {
    circles,
    isDrawn: marks.length > 0,
    keep: (circle) => replace([], [circle]),
    add: (stretch) => replace([], marks.length > 0 ? [stretch] : [...circles, stretch]),
    move: (stretch) => replace(circles, [stretch]),
    remove: (circle) => replace([circle], []),
  }
}
