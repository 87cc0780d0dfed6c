import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Size } from './camera.ts'
import type { Viewport } from './viewport.ts'

/** The size of the element that the board fills, as it changes. */
export function useBoardSize(element: RefObject<HTMLElement | null>, viewport: Viewport): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const node = element.current
    if (!node) return
    const measure = () => {
      const next = { width: node.clientWidth, height: node.clientHeight }
      viewport.resize(next)
      setSize((before) =>
        before.width === next.width && before.height === next.height ? before : next,
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    return () => observer.disconnect()
  }, [element, viewport])
  return size
}
