import { type ReactNode, type Ref, useLayoutEffect, useRef } from 'react'
import type { Projection } from './camera.ts'
import { unknownLength } from './items/silences.ts'
import { belowBars, type Timeline } from './timeline.ts'
import type { Viewport } from './viewport.ts'

type FirstAlertMarkProps = {
  readonly viewport: Viewport
  readonly timeline: Timeline
  /** The question as a button, which is put where the silence is. */
  ask(button: Ref<HTMLButtonElement>): ReactNode
}

/** The question that a first silence of unknown length asks, where it is drawn on the paper. */
export function FirstAlertMark({ viewport, timeline, ask }: FirstAlertMarkProps) {
  const button = useRef<HTMLButtonElement>(null)
  const unknown = timeline.silences.find((silence) => silence.isUnknown)
  useLayoutEffect(() => {
    const place = () => {
      if (!button.current || !unknown) return
      const view = viewport.projection
      const end = view.x(unknown.to)
      const x = Math.min(view.x(unknown.from), end - unknownLength)
      const y = view.y(0) + belowBars(timeline)
      button.current.style.visibility = isInView({ x, end, y }, view) ? 'visible' : 'hidden'
      button.current.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
    }
    place()
    return viewport.subscribe(place)
  })
  if (!unknown) return null
  return <div className="first-alert-mark">{ask(button)}</div>
}

function isInView(
  { x, end, y }: { x: number; end: number; y: number },
  { width, height }: Projection,
): boolean {
  return end > 0 && x < width && y > 0 && y < height
}
