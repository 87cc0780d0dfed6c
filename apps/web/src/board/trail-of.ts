import type { Point } from './camera.ts'
import type { Dot } from './drawing/ink.ts'

/** Where a hand was since the last event, as finely as the browser knows; how hard it pressed, if it is a pen's. */
export function trailOf(event: PointerEvent, place: (event: MouseEvent) => Point): readonly Dot[] {
  const events = event.type === 'pointermove' ? event.getCoalescedEvents() : []
  const isPen = event.pointerType === 'pen'
  return (events.length > 0 ? events : [event]).map((part) => {
    return { ...place(part), ...(isPen && { pressure: part.pressure }) }
  })
}
