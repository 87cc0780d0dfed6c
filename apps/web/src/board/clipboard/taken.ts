import type { Projection } from '../camera.ts'
import { causeRect } from '../cause-layout.ts'
import { dotRadius } from '../gathering.ts'
import { allDots } from '../items/timeline-drawing.ts'
import { noteRect, type Rect } from '../note-shape.ts'
import { printRect } from '../print-shape.ts'
import type { BoardScene } from '../use-scene.ts'

/** A note this near to the line would be taken for one about a silence. */
const besideLine = 60

/** What papers are not laid upon: other papers, the dots, and the line itself. */
export function takenOn(scene: BoardScene, view: Projection): Rect[] {
  const { piles, causes, pictures, timeline } = scene
  const reach = besideLine * view.size
  const line: Rect = {
    left: view.x(timeline.reach.from) - reach,
    right: view.x(timeline.reach.to) + reach,
    top: view.y(0) - reach,
    bottom: view.y(0) + reach,
  }
  const dots = allDots(timeline, view).map(({ x, y, items }) => {
    const radius = dotRadius(items.length)
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
  })
  const notes = piles.map(({ note }) => noteRect(note, view))
  const prints = pictures.map((picture) => printRect(picture, view))
  return [line, ...dots, ...notes, ...prints, ...causes.map((placed) => causeRect(placed, view))]
}
