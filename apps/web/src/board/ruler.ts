import { must } from '@kraftline/core/result'
import { type MeasureText, rememberWidths } from './fit-text.ts'

const rulers = new Map<string, CanvasRenderingContext2D>()

/** The width of a text in a canvas font. */
export function textWidth(font: string, text: string): number {
  const ruler = rulers.get(font) ?? newRuler(font)
  return ruler.measureText(text).width
}

function newRuler(font: string): CanvasRenderingContext2D {
  const ruler = must(document.createElement('canvas').getContext('2d'), 'a 2d context')
  ruler.font = font
  rulers.set(font, ruler)
  return ruler
}

/** Measured large, so that rounding to whole pixels does not add up. */
const large = 100

let face = 0

/** Forgets every width: another face has arrived since. */
export function forgetWidths(): void {
  face++
}

/** Widths at 1 px of a font that is written in any size. */
export function measureIn(fontOf: (size: number) => string): MeasureText {
  const font = fontOf(large)
  const fresh = () => rememberWidths((text) => textWidth(font, text) / large)
  let known = { face, measure: fresh() }
  return (text) => {
    if (known.face !== face) known = { face, measure: fresh() }
    return known.measure(text)
  }
}
