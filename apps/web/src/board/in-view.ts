import type { Content, Projection } from './camera.ts'
import { insetsBetween, type Page } from './keep-clear.ts'

type Around = Pick<Page, 'insets' | 'corners'>

/** Whether all of a part of the paper is in view, and none of it beside or under a panel. */
export function isInView(content: Content, view: Projection, around: Around): boolean {
  const { top, right, bottom, left } = insetsBetween(around)
  return (
    view.x(content.from) >= left &&
    view.x(content.to) <= view.width - right &&
    view.y(content.top) >= top &&
    view.y(content.bottom) <= view.height - bottom
  )
}
