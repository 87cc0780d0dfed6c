import { type Content, fullScale, type Projection, project, type Story } from '../camera.ts'
import type { Paper } from '../keep-clear.ts'
import { noteWidth } from '../note-shape.ts'

type Board = {
  readonly story: Story
  readonly content: Content
  /** Notes and cards: where they are, in lanes, and half their width in pixels. */
  readonly papers: readonly Paper[]
}

/** A board as one large sheet: a head with its title and figures, the drawing, and what its colours mean. */
export type Poster = {
  readonly width: number
  readonly height: number
  readonly margin: number
  readonly headHeight: number
  readonly legendTop: number
  readonly view: Projection
}

const margin = 56
const headHeight = 150
const legendHeight = 108
const narrowest = 1320
/** Beside the first and last moment: half a note, and what is written beyond a last dot. */
const aside = noteWidth / 2 + 60
const air = 24
/** Time is stretched in these steps until no two papers overlap, as far as that helps. */
const stretches = [1, 1.25, 1.5, 2, 2.5, 3] as const

/** Lays a board out at full size, time stretched only as far as papers need room beside each other. */
export function layOutPoster({ story, content, papers }: Board): Poster {
  const zoom = stretches.find((zoom) => !someOverlap(papers, fullScale(story) / zoom)) ?? 3
  const scale = fullScale(story) / zoom
  const drawn = (content.to - content.from) / scale
  const width = Math.ceil(Math.max(narrowest, drawn + 2 * (margin + aside)))
  const top = margin + headHeight + air
  const y = top - content.top
  const legendTop = Math.ceil(y + content.bottom + air)
  const height = legendTop + legendHeight + margin
  const middle = (content.from + content.to) / 2
  const camera = { origin: middle - (width / 2) * scale, scale, y }
  const projected = project(camera, story, { width, height })
  const level = (lane: number) => y + lane
  const view = { ...projected, size: 1, y: level, branchY: level, lane: (at: number) => at - y }
  return { width, height, margin, headHeight, legendTop, view }
}

function someOverlap(papers: readonly Paper[], scale: number): boolean {
  const inOrder = papers.toSorted((a, b) => a.at - b.at)
  const widest = Math.max(0, ...inOrder.map(({ half }) => half))
  return inOrder.some((paper, index) => {
    for (const other of inOrder.slice(index + 1)) {
      const apart = (other.at - paper.at) / scale
      if (apart >= paper.half + widest) return false
      const isBeside = apart >= paper.half + other.half
      if (!isBeside && paper.top < other.bottom && other.top < paper.bottom) return true
    }
    return false
  })
}
