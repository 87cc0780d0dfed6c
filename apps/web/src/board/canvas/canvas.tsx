import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { CanvasContext, type Drawn, Painting } from './painting.ts'

type CanvasProps = { readonly sheet: Drawn; readonly children: ReactNode }

/**
 * A canvas as large as the sheet, on top of those before it, with layers that are drawn together: what
 * changes at other times than the rest has a canvas of its own. It listens to nothing.
 */
export function Canvas({ sheet, children }: CanvasProps) {
  const element = useRef<HTMLCanvasElement>(null)
  const [painting] = useState(() => new Painting(sheet))

  useLayoutEffect(() => {
    painting.canvas = element.current
    painting.drawSoon()
    const stop = sheet.subscribe(() => painting.draw())
    return () => {
      stop()
      painting.canvas = null
    }
  }, [painting, sheet])

  return (
    <CanvasContext value={painting}>
      <canvas ref={element} className="board__canvas" hidden />
      {children}
    </CanvasContext>
  )
}
