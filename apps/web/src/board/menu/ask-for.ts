import type { EntryId } from '@kraftline/core/ids'
import type { Point } from '../camera.ts'
import { allDots } from '../items/timeline-drawing.ts'
import { noteRect } from '../note-shape.ts'
import type { Bench } from '../perform.ts'
import type { Target } from '../tools/gesture.ts'
import { type OpenMenu, topicOf } from './menu-for.ts'

type Asked = {
  readonly point: Point | null
  readonly target: Target | null
  readonly stage: HTMLElement | null
}

/** The menu for what was pressed, which is chosen by that; by a key, for what is chosen. */
export function askFor({ point, target, stage }: Asked, bench: Bench): OpenMenu {
  const { board, viewport } = bench
  const { left, top } = stage?.getBoundingClientRect() ?? { left: 0, top: 0 }
  const shown = point ?? placeOfChosen(bench) ?? viewport.middle
  const at = { x: left + shown.x, y: top + shown.y }
  if (!target) {
    return { topic: topicOfChosen(bench), point, at }
  }
  const topic = topicOf(target, { selection: board.selection, dotsIn: (id) => dotsIn(id, bench) })
  board.onSelect(chosenFor(topic))
  return { topic, point, at }
}

function topicOfChosen({ board, scene }: Bench): OpenMenu['topic'] {
  const ids = board.selection
  const [first] = ids
  if (!first) return { kind: 'paper' }
  const isPicture = ids.size === 1 && scene.pictures.some(({ id }) => id === first)
  return isPicture ? { kind: 'picture', id: first } : { kind: 'notes', ids }
}

function chosenFor(topic: OpenMenu['topic']): ReadonlySet<EntryId> {
  if (topic.kind === 'notes') return topic.ids
  return new Set(topic.kind === 'picture' ? [topic.id] : [])
}

/** Below the first of the chosen notes that is in view. */
function placeOfChosen({ board, scene, viewport }: Bench): Point | null {
  const view = viewport.projection
  const papers = [...scene.piles.map(({ note }) => note), ...scene.pictures]
  const rects = papers
    .filter(({ id }) => board.selection.has(id))
    .map((paper) => noteRect(paper, view))
  const seen = rects.find(({ left, top, right, bottom }) => {
    return left < view.width && right > 0 && top < view.height && bottom > 0
  })
  return seen ? { x: seen.left + 12, y: seen.bottom - 12 } : null
}

function dotsIn(id: string, { scene, viewport }: Bench): number {
  const group = allDots(scene.timeline, viewport.projection).find((dots) => dots.id === id)
  return group?.items.length ?? 0
}
