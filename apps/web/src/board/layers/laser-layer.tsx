import { useCallback, useEffect, useRef } from 'react'
import { Layer, type LayerHandle } from '../canvas/layer.tsx'
import type { Paint } from '../canvas/painting.ts'
import type { Lights } from '../drawing/lights.ts'
import { paintTrail } from '../items/trail.ts'
import type { Sheet } from '../sheet.ts'

type LaserLayerProps = { readonly sheet: Sheet; readonly lights: Lights; now(): number }

/** The light of everybody's lasers. */
export function LaserLayer({ sheet, lights, now }: LaserLayerProps) {
  const layer = useRef<LayerHandle>(null)
  useEffect(() => lights.subscribe(() => layer.current?.drawSoon()), [lights])
  const paint = useCallback<Paint>(
    (context) => {
      if (!lights.isLit) return 'nothing'
      for (const trail of lights.trails()) {
        paintTrail(context, trail, { view: sheet.projection, now: now() })
      }
      return 'more'
    },
    [sheet, lights, now],
  )
  return <Layer ref={layer} paint={paint} />
}
