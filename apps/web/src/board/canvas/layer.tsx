import { type Ref, useCallback, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import type { Projection } from '../camera.ts'

/** What a layer follows: it is drawn anew whenever this says so. */
export type Drawn = {
  readonly projection: Pick<Projection, 'width' | 'height'>
  subscribe(listener: () => void): () => void
}

export type LayerHandle = {
  /** Draws with the next frame, however often it is asked. */
  drawSoon(): void
}

type LayerProps = {
  readonly sheet: Drawn
  readonly ref?: Ref<LayerHandle>
  /** Draws all of it, in CSS pixels, on nothing. */
  paint(context: CanvasRenderingContext2D): void
}

// A third or fourth pixel per pixel costs more than anybody sees.
const mostPixels = 2

/**
 * A canvas as large as the sheet, on top of those before it. It listens to nothing, and is drawn anew
 * when the sheet is, when `paint` is another, and when it is asked to.
 */
export function Layer({ sheet, paint, ref }: LayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef(0)

  const draw = useCallback(() => {
    cancelAnimationFrame(frame.current)
    frame.current = 0
    const context = canvas.current?.getContext('2d')
    if (!context) return
    clear(context, sheet.projection)
    paint(context)
  }, [sheet, paint])
  const latest = useRef(draw)

  const drawSoon = useCallback(() => {
    if (frame.current === 0) frame.current = requestAnimationFrame(() => latest.current())
  }, [])
  useImperativeHandle(ref, () => ({ drawSoon }), [drawSoon])

  useLayoutEffect(() => {
    latest.current = draw
    drawSoon()
    return sheet.subscribe(draw)
  }, [sheet, draw, drawSoon])
  useLayoutEffect(() => () => cancelAnimationFrame(frame.current), [])

  return <canvas ref={canvas} className="board__layer" />
}

/** Fits the canvas to the sheet, empties it, and has it measure in CSS pixels. */
function clear(context: CanvasRenderingContext2D, { width, height }: Drawn['projection']): void {
  const { canvas } = context
  const ratio = Math.min(mostPixels, devicePixelRatio)
  const wide = Math.round(width * ratio)
  const high = Math.round(height * ratio)
  context.resetTransform()
  if (canvas.width === wide && canvas.height === high) {
    context.clearRect(0, 0, wide, high)
  } else {
    canvas.width = wide
    canvas.height = high
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
  }
  context.scale(ratio, ratio)
}
