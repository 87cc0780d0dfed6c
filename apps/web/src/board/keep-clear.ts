import type { Instant } from '@kraftline/core/time'
import {
  type Camera,
  type Content,
  fit,
  type Insets,
  type Projection,
  project,
  type Size,
  type Story,
} from './camera.ts'
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

/**
 * Fits everything into the page, as large as it may be without anything lying under a panel: across
 * the whole width where the line passes below the panels, else between them. Answers the camera, and
 * the insets that it leaves.
 */
export function fitClear(shown: Shown, page: Page): { camera: Camera; insets: Insets } {
  const { viewport, story } = page
  const fitted = insetsToTry(page).map((insets) => {
    return { insets, camera: fit(shown.content, { viewport, insets, story }) }
  })
  const clear = fitted.filter(({ camera }) => isClear(camera, shown, page))
  const all = clear.length > 0 ? clear : fitted.slice(-1)
  return all.reduce((best, other) => (other.camera.scale < best.camera.scale ? other : best))
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

/** From the whole page to what is left between and below the panels; the last is clear of both. */
function insetsToTry({ insets, corners }: Page): readonly Insets[] {
  const { left, right } = insetsBetween({ insets, corners })
  const top = Math.max(insets.top, corners.left.height, corners.right.height)
  const sides = [insets, { ...insets, left }, { ...insets, right }]
  return [...sides, { ...insets, top }, { ...insets, left, right }]
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
