import { useEffect, useRef } from 'react'
import { pictureOfPaper, tile } from './paper.ts'
import type { Viewport } from './viewport.ts'

/** The paper under everything: a picture that repeats, a tile larger than the window, only ever shifted. */
export function PaperSheet({ viewport }: { readonly viewport: Viewport }) {
  const fibres = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let isOver = false
    void pictureOfPaper().then((url) => {
      if (!isOver && fibres.current) fibres.current.style.backgroundImage = `url("${url}")`
    })
    return () => {
      isOver = true
    }
  }, [])

  useEffect(() => {
    const shift = () => {
      if (!fibres.current) return
      const { x, y } = viewport.readout
      const dx = modulo(x, tile.width) - tile.width
      const dy = modulo(y, tile.height) - tile.height
      fibres.current.style.transform = `translate(${Math.round(dx)}px, ${Math.round(dy)}px)`
    }
    shift()
    return viewport.subscribe(shift)
  }, [viewport])

  return (
    <div className="board__paper" aria-hidden="true">
      <div ref={fibres} className="board__fibres" />
    </div>
  )
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}
