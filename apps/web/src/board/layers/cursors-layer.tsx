import type { PersonId } from '@kraftline/core/ids'
import type { Millis } from '@kraftline/core/time'
import { useCallback, useEffect, useRef } from 'react'
import type { Point } from '../camera.ts'
import { Layer, type LayerHandle } from '../canvas/layer.tsx'
import type { Paint, Painted } from '../canvas/painting.ts'
import type { Inks } from '../inks.ts'
import { choicesOf, paintChoices } from '../items/choices.ts'
import { paintCursor } from '../items/cursor.ts'
import type { PaperWords } from '../items/pen.ts'
import type { Pile } from '../note-shape.ts'
import type { Sheet } from '../sheet.ts'

type Pointing = {
  readonly key: number
  readonly id: PersonId
  readonly name: string
  readonly color: string
  readonly at: number
  readonly lane: number
  readonly movedAt: Millis
}

type Followed<Value> = {
  readonly all: readonly Value[]
  subscribe(listener: () => void): () => void
}

type CursorsLayerProps = {
  readonly sheet: Sheet
  readonly piles: readonly Pile[]
  /** Null where somebody wants to see no cursors. */
  readonly pointers: Followed<Pointing> | null
  /** What the others have chosen. */
  readonly others: Followed<Parameters<typeof choicesOf>[0][number]> | null
  /** Who has the floor. */
  readonly speaker: PersonId | null
  readonly words: PaperWords
  readonly inks: Inks
  readonly restAfter: Millis
  now(): Millis
  approach(from: Point, to: Point, elapsed: Millis): Point
}

const fading: Millis = 400

/**
 * Everybody's cursor, and what they have chosen, on a layer of its own, which is drawn only while one
 * of them moves or fades.
 */
export function CursorsLayer(props: CursorsLayerProps) {
  const { sheet, piles, pointers, others, speaker, words, inks, restAfter, now, approach } = props
  const layer = useRef<LayerHandle>(null)
  /** Where each is drawn: as an instant and a lane, so that they stay put while one looks elsewhere. */
  const shown = useRef(new Map<number, Point>())

  useEffect(() => others?.subscribe(() => layer.current?.drawSoon()), [others])

  useEffect(() => {
    if (!pointers) return
    let frame = 0
    let before = now()
    const step = () => {
      frame = 0
      const time = now()
      const isMoving = move(shown.current, pointers.all, (from, to) =>
        approach(from, to, time - before),
      )
      before = time
      layer.current?.drawSoon()
      const isFading = pointers.all.some(({ movedAt }) => time - movedAt < restAfter + fading)
      if (isMoving || isFading) frame = requestAnimationFrame(step)
    }
    const wake = () => {
      if (frame !== 0) return
      before = now()
      frame = requestAnimationFrame(step)
    }
    wake()
    const stop = pointers.subscribe(wake)
    return () => {
      cancelAnimationFrame(frame)
      stop()
    }
  }, [pointers, now, approach, restAfter])

  const paint = useCallback<Paint>(
    (context) => {
      const view = sheet.projection
      const choices = choicesOf(others?.all ?? [], piles)
      paintChoices({ context, view, inks }, choices)
      let painted: Painted = choices.length > 0 ? 'all' : 'nothing'
      for (const { key, id, name, color, movedAt } of pointers?.all ?? []) {
        const place = shown.current.get(key)
        const opacity = Math.min(1, 1 - (now() - movedAt - restAfter) / fading)
        if (!place || opacity <= 0) continue
        const said = id === speaker ? words.hasFloor(name) : name
        const cursor = { x: view.x(place.x), y: view.y(place.y), name: said, color, opacity }
        paintCursor(context, cursor, inks)
        painted = 'all'
      }
      return painted
    },
    [sheet, piles, pointers, others, speaker, words, inks, now, restAfter],
  )

  return <Layer ref={layer} paint={paint} />
}

/** Moves every cursor some of its way; whether any has more to go. */
function move(
  shown: Map<number, Point>,
  pointing: readonly Pointing[],
  step: (from: Point, to: Point) => Point,
): boolean {
  let isMoving = false
  const keys = new Set(pointing.map(({ key }) => key))
  for (const key of shown.keys()) if (!keys.has(key)) shown.delete(key)
  for (const { key, at, lane } of pointing) {
    const from = shown.get(key)
    const to = { x: at, y: lane }
    const isThere = !from || (from.x === at && from.y === lane)
    const next = isThere ? to : step(from, to)
    const isClose = Math.abs(next.x - at) < 1 && Math.abs(next.y - lane) < 0.5
    shown.set(key, isClose ? to : next)
    if (!isClose) isMoving = true
  }
  return isMoving
}
