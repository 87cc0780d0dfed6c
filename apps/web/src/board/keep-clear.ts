import type { Instant } from '@kraftline/core/time'
import {
  type Camera,
  type Content,
  type Insets,
  type Projection,
  project,
  type Size,
  type Story,
  sizeAt,
  zoomOf,
} from './camera.ts'
import { fit, lineLevels } from './fit.ts'
import { overlaps, type Rect } from './note-shape.ts'

/** How far the panels in the upper corners reach into the page. */
export type Corners = { readonly left: Size; readonly right: Size }

/** A note or a card: where it hangs, in lanes, and half of its width at 100 %. */
export type Paper = {
  readonly at: Instant
  readonly top: number
  readonly bottom: number
  readonly half: number
}

/** What must not be covered: the papers, and the line with its branches. */
export type Shown = {
  readonly content: Content
  readonly structure: Content
  readonly papers: readonly Paper[]
}

export type Page = {
  readonly viewport: Size
  readonly story: Story
  /** What is free where no panel is. */
  readonly insets: Insets
  readonly corners: Corners
}

/** Between a panel and what is beside it. */
const air = 16
/** How far flags and branches reach beyond the line's ends. */
const overhang = 36

/** Papers may be made smaller than they would be, so that the line gets more of the width. */
const sizes = [1, 0.9, 0.8, 0.7, 0.62]
/** From the page's edge to a panel's, the line may begin at so many places. */
const steps = 6

type Fitted = { readonly camera: Camera; readonly insets: Insets }

/**
 * Fits everything into the page without anything lying under a panel: as much of the width for the
 * line, and as large papers, as there is room for. Answers the camera, and the insets that it leaves.
 */
export function fitClear(shown: Shown, page: Page): Fitted {
  const { viewport, story } = page
  const tried = insetsToTry(page).flatMap((insets) =>
    sizes.map((largest): Fitted => {
      return { insets, camera: fit(shown.content, { viewport, insets, story, largest }) }
    }),
  )
  const ordered = tried.toSorted((a, b) => nearness(b.camera, page) - nearness(a.camera, page))
  for (const { camera, insets } of ordered) {
    for (const y of levels(camera, insets, { shown, page })) {
      const placed = { ...camera, y }
      if (isClear(placed, shown, page)) return { camera: placed, insets }
    }
  }
  const insets = insetsBetween(page)
  return { insets, camera: fit(shown.content, { viewport, insets, story }) }
}

/** How closely a camera looks, along the line and at the papers. */
export function nearness(camera: Camera, { story }: Pick<Page, 'story'>): number {
  const zoom = zoomOf(camera, story)
  return zoom * sizeAt(zoom, camera.full)
}

/** Where the line may lie: as it would by itself, else as low as it may, below the panels. */
function levels(
  camera: Camera,
  insets: Insets,
  { shown, page }: { readonly shown: Shown; readonly page: Page },
): readonly number[] {
  const size = sizeAt(zoomOf(camera, page.story), camera.full)
  const { highest, lowest } = lineLevels(shown.content, { ...page, insets, size })
  // Branches come less near than papers do.
  const reach = shown.structure.bottom * Math.sqrt(size)
  const low = Math.min(lowest, page.viewport.height - insets.bottom - reach)
  return low > highest ? [camera.y, low] : [camera.y]
}

/** Whether everything is in view, and nothing of it under a panel. */
export function isClear(camera: Camera, shown: Shown, page: Page): boolean {
  const view = project(camera, page.story, page.viewport)
  const { width, height } = page.viewport
  const { left, right } = page.corners
  const panels: readonly Rect[] = [
    { left: 0, top: 0, right: left.width, bottom: left.height },
    { left: width - right.width, top: 0, right: width, bottom: right.height },
  ]
  const rects = [
    structureRect(shown.structure, view),
    ...shown.papers.map((p) => paperRect(p, view)),
  ]
  const lowest = height - page.insets.bottom
  return rects.every((rect) => {
    const isIn = rect.left >= 0 && rect.right <= width && rect.top >= 0 && rect.bottom <= lowest
    return isIn && !panels.some((panel) => overlaps(panel, rect))
  })
}

/** From the whole page to what is left between and below the panels. */
function insetsToTry({ insets, corners }: Page): readonly Insets[] {
  const between = insetsBetween({ insets, corners })
  const rights = stepsBetween(insets.right, between.right)
  const sides = stepsBetween(insets.left, between.left).flatMap((left) =>
    rights.map((right) => ({ ...insets, left, right })),
  )
  const top = Math.max(insets.top, corners.left.height, corners.right.height)
  return [...sides, { ...insets, top }]
}

function stepsBetween(from: number, to: number): readonly number[] {
  if (from === to) return [from]
  return Array.from({ length: steps + 1 }, (_, step) => from + ((to - from) * step) / steps)
}

/** What is left between the panels, however high they are. */
export function insetsBetween({ insets, corners }: Pick<Page, 'insets' | 'corners'>): Insets {
  const left = Math.max(insets.left, corners.left.width + air)
  const right = Math.max(insets.right, corners.right.width + air)
  return { ...insets, left, right }
}

function structureRect({ from, to, top, bottom }: Content, view: Projection): Rect {
  return {
    left: view.x(from) - overhang,
    right: view.x(to) + overhang,
    top: view.branchY(top),
    bottom: view.branchY(bottom),
  }
}

function paperRect({ at, top, bottom, half }: Paper, view: Projection): Rect {
  const x = view.x(at)
  const reach = half * view.size
  return { left: x - reach, right: x + reach, top: view.y(top), bottom: view.y(bottom) }
}

/** A stretch may reach this far behind a panel and still be seen for what it is. */
const revealed = 24
/** As high as circles and their words are. */
const aroundLine = 90

/** Whether a stretch of the line is in view; where the line passes below panels they don't matter. */
export function isStretchSeen(
  stretch: Story,
  view: Projection,
  { insets, corners }: Pick<Page, 'insets' | 'corners'>,
): boolean {
  const between = insetsBetween({ insets, corners })
  const top = view.camera.y - aroundLine
  const left = top > corners.left.height ? insets.left : between.left
  const right = top > corners.right.height ? insets.right : between.right
  return (
    view.x(stretch.from) >= left - revealed && view.x(stretch.to) <= view.width - right + revealed
  )
}
