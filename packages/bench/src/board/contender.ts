import type { Page } from '@playwright/test'

/** A board with so many notes that a browser may open. */
export type PreparedBoard = {
  readonly url: string
  readonly cookies: readonly { readonly name: string; readonly value: string }[]
  /** What the browser remembers of having been here before. */
  readonly locals: Readonly<Record<string, string>>
  /** Everybody else moves their cursor once. */
  moveCursors(): void
  close(): void
}

/** What is measured: somebody's board in a page. */
export type BoardContender = {
  readonly name: string
  /** How many pictures are laid onto the canvas for one note. */
  readonly picturesPerNote: number
  readonly hasCursors: boolean
  prepare(notes: number): Promise<PreparedBoard>
  /** Where the topmost note is, in the window. */
  lastNote(page: Page): Promise<{ readonly x: number; readonly y: number }>
  close(): Promise<void>
}
