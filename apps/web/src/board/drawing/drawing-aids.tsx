import type { ToolName } from '../tools/gesture.ts'
import { MadeCircleOffer, type MadeCircleOfferProps } from './made-circle-offer.tsx'
import { PenPalette } from './pen-palette.tsx'

/** What comes with drawing: the marker's inks, and the word on a loop that became a circle. */
export function DrawingAids({ tool, ...offer }: MadeCircleOfferProps & { tool: ToolName }) {
  return (
    <>
      <MadeCircleOffer {...offer} />
      {tool === 'marker' && <PenPalette bottom={offer.bottom} />}
    </>
  )
}
