import { type RefCallback, useCallback, useMemo, useState } from 'react'
import type { Size } from '../board/camera.ts'
import type { Corners } from '../board/keep-clear.ts'

const none: Size = { width: 0, height: 0 }
const nothing: Corners = { left: none, right: none }

/** A panel that grows by a line need not be told of. */
const step = 12

type Measured = {
  readonly corners: Corners
  readonly left: RefCallback<HTMLElement>
  readonly right: RefCallback<HTMLElement>
}

/**
 * How far the panels at both sides reach down into the page. On the right only what stands there:
 * a form that is opened for a while comes and goes without moving the paper.
 */
export function useCorners(): Measured {
  const [corners, setCorners] = useState(nothing)
  const set = useCallback((side: keyof Corners, size: Size) => {
    setCorners((before) => {
      const known = before[side]
      const isSame = known.width === size.width && known.height === size.height
      return isSame ? before : { ...before, [side]: size }
    })
  }, [])
  const refs = useMemo(
    () => ({
      left: follow((size) => set('left', size)),
      right: follow((size) => set('right', size)),
    }),
    [set],
  )
  return { corners, ...refs }
}

function follow(tell: (size: Size) => void): RefCallback<HTMLElement> {
  return (panel) => {
    if (!panel) return
    const measure = () => tell(sizeOf(panel))
    const observer = new ResizeObserver(measure)
    observer.observe(panel)
    return () => {
      observer.disconnect()
      tell(none)
    }
  }
}

/** From the upper edge of the page to the panel's lower one, no further than its column reaches. */
function sizeOf(panel: HTMLElement): Size {
  const column = panel.closest('.board-page__left, .board-page__right')
  if (!(column instanceof HTMLElement)) return none
  const { offsetTop, offsetWidth, offsetLeft, offsetParent } = column
  const page = offsetParent?.clientWidth ?? 0
  const fromEdge = Math.min(offsetLeft, page - offsetLeft - offsetWidth)
  const room = parseFloat(getComputedStyle(column).maxHeight) || panel.offsetHeight
  const height = Math.min(panel.scrollHeight, room)
  if (height === 0) return none
  return {
    width: offsetWidth + fromEdge,
    height: Math.ceil((offsetTop + height) / step) * step,
  }
}
