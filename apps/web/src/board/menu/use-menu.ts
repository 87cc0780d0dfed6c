// Reached by right clicks, long presses and the menu key; what the menu is about goes to board-menu.tsx.
import { type Millis, second } from '@kraftline/core/time'
import { type RefObject, useEffect } from 'react'
import { browserClock } from '../../connect/server-time.ts'
import type { Point } from '../camera.ts'
import { isInField, isOnPaper } from '../keys/where.ts'

const held: Millis = second / 2
const steady = 8

/** Where the menu is asked for: a point of the paper, or by a key wherever the keyboard is. */
export type MenuAsk = (point: Point | null, isTouch: boolean) => void

/** Listens for whoever asks what can be done here, as long as the board is shown. */
export function useMenu(stage: RefObject<HTMLElement | null>, ask: () => MenuAsk): void {
  useEffect(() => {
    const paper = stage.current
    if (!paper) return
    const over = new AbortController()
    const { signal } = over
    const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
      const { left, top } = paper.getBoundingClientRect()
      return { x: clientX - left, y: clientY - top }
    }
    const asked = (event: MouseEvent) => {
      const way = wayOf(event, paper)
      if (way === 'elsewhere') return
      event.preventDefault()
      // A finger that rests has asked already.
      if (way !== 'finger') ask()(way === 'key' ? null : pointOf(event), false)
    }
    document.addEventListener('contextmenu', asked, { signal })
    const stop = listenForRest(paper, signal, (event) => ask()(pointOf(event), true))
    return () => {
      stop()
      over.abort()
    }
  }, [stage, ask])
}

/** How the menu of the paper was asked for; fields and all around the paper keep the browser's own. */
function wayOf(event: MouseEvent, paper: HTMLElement): 'elsewhere' | 'key' | 'finger' | 'pointer' {
  const { target } = event
  if (isInField(target)) return 'elsewhere'
  if (isByKey(event)) return isOnPaper(document.activeElement) ? 'key' : 'elsewhere'
  if (!(target instanceof Node && paper.contains(target))) return 'elsewhere'
  return isFinger(event) ? 'finger' : 'pointer'
}

/** Calls when one finger rests on one spot. */
function listenForRest(
  paper: HTMLElement,
  signal: AbortSignal,
  call: (event: PointerEvent) => void,
): () => void {
  let cancel = () => {}
  let from: Point = { x: 0, y: 0 }
  const stop = () => cancel()
  paper.addEventListener(
    'pointerdown',
    (event) => {
      cancel()
      if (event.pointerType !== 'touch' || !event.isPrimary) return
      from = { x: event.clientX, y: event.clientY }
      cancel = browserClock.after(held, () => call(event))
    },
    { signal },
  )
  paper.addEventListener(
    'pointermove',
    ({ clientX: x, clientY: y }) => {
      if (Math.hypot(x - from.x, y - from.y) > steady) cancel()
    },
    { signal },
  )
  for (const end of ['pointerup', 'pointercancel'] as const) {
    paper.addEventListener(end, stop, { signal })
  }
  return stop
}

/** The menu key and Shift + F10 come as clicks of no pointer. */
function isByKey(event: MouseEvent): boolean {
  // A Mac's Ctrl and click is a right click.
  return event.button !== 2 && !event.ctrlKey && !isFinger(event)
}

function isFinger(event: MouseEvent): boolean {
  return event instanceof PointerEvent && ['touch', 'pen'].includes(event.pointerType)
}
