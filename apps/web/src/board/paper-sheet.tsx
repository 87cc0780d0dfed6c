import { useEffect, useRef } from 'react'
import { layPaper, tile } from './paper.ts'
import type { Viewport } from './viewport.ts'

/** The paper under everything. Drawn once, a tile larger than the window, and only shifted after that. */
export function PaperSheet({ viewport }: { readonly viewport: Viewport }) {
  const sheet = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    const canvas = sheet.current
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return
    const lay = () => {
      const { width, height } = viewport.projection
      const size = { width: Math.ceil(width) + tile.width, height: Math.ceil(height) + tile.height }
      if (width === 0 || (canvas.width >= size.width && canvas.height >= size.height)) return
      canvas.width = size.width
      canvas.height = size.height
      layPaper(context, size)
    }
    const shift = () => {
      lay()
      const { x, y } = viewport.readout
      const dx = modulo(x, tile.width) - tile.width
      const dy = modulo(y, tile.height) - tile.height
      canvas.style.transform = `translate(${Math.round(dx)}px, ${Math.round(dy)}px)`
    }
    shift()
    return viewport.subscribe(shift)
  }, [viewport])

  return (
    <div className="board__paper" aria-hidden="true">
      <canvas ref={sheet} />
    </div>
  )
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}
