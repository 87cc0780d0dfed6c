import { must } from '@kraftline/core/result'
import { type Ref, use, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { CanvasContext, type Paint } from './painting.ts'

export type LayerHandle = {
  /** Draws it with the next frame, and what shares its canvas. */
  drawSoon(): void
}

type LayerProps = { readonly paint: Paint; readonly ref?: Ref<LayerHandle> }

/**
 * A layer of the canvas around it, over the layers before it. It is drawn whenever the sheet is, when
 * `paint` is another, and when it is asked to.
 */
export function Layer({ paint, ref }: LayerProps) {
  const painting = must(use(CanvasContext), 'a canvas around the layer')
  const mark = useRef<HTMLTemplateElement>(null)
  useLayoutEffect(
    () => (mark.current ? painting.add({ paint, mark: mark.current }) : undefined),
    [painting, paint],
  )
  useImperativeHandle(ref, () => ({ drawSoon: () => painting.drawSoon() }), [painting])
  return <template ref={mark} />
}
