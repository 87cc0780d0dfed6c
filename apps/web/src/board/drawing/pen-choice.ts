import { type StrokeColor, strokeColors } from '@kraftline/core/board/stroke-colors'
import { Source } from '../../connect/observable.ts'

/** What the marker draws with. */
export type PenChoice = { readonly color: StrokeColor; readonly width: number }

/** In pixels at 100 %: for writing, and for what should be seen from afar. */
export const penWidths = [4, 10] as const

const remembered = 'kraftline-pen'
const first: PenChoice = { color: 'black', width: penWidths[0] }

/** The marker's colour and width; this browser remembers the last. */
export const penChoice = new Source<PenChoice>(recall())

export function choosePen(choice: PenChoice): void {
  penChoice.set(choice)
  localStorage.setItem(remembered, `${choice.color} ${choice.width}`)
}

function recall(): PenChoice {
  const [color, width] = (localStorage.getItem(remembered) ?? '').split(' ')
  return {
    color: strokeColors.find((known) => known === color) ?? first.color,
    width: penWidths.find((known) => String(known) === width) ?? first.width,
  }
}
