import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'

/** In pixels, as if the story began at x = 0; papers and lanes are drawn at `size`. */
export type ReadCamera = {
  readonly x: number
  readonly y: number
  readonly zoom: number
  readonly size: number
}

/** What the board shows, for probing and for tests: nothing can be changed through it. */
export type BoardProbe = {
  /** Resolves once the stored board is in and its face is drawn. */
  readonly ready: Promise<void>
  board(): BoardSnapshot
  camera(): ReadCamera
}

declare global {
  interface Window {
    kraftline?: BoardProbe
  }
}

/** Puts the handle where probes look for it, until the answer is called. */
export function offerProbe(probe: BoardProbe): () => void {
  const offered = Object.freeze({ ...probe })
  window.kraftline = offered
  return () => {
    if (window.kraftline === offered) delete window.kraftline
  }
}
