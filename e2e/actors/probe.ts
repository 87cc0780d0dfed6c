import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import type { Page } from '@playwright/test'

export type Camera = {
  readonly x: number
  readonly y: number
  readonly zoom: number
  readonly size: number
}

type Probe = { readonly ready: Promise<void>; board(): BoardSnapshot; camera(): Camera }

declare global {
  interface Window {
    kraftline?: Probe
  }
}

/** Waits until the page has drawn the stored board. */
export async function waitForBoard(page: Page): Promise<void> {
  await page.waitForFunction(() => window.kraftline !== undefined)
  await page.evaluate(() => window.kraftline?.ready)
}

/** The board as a page has it; undefined while it shows no canvas. */
export async function readBoard(page: Page): Promise<BoardSnapshot | undefined> {
  return await page.evaluate(() => window.kraftline?.board())
}

export async function readCamera(page: Page): Promise<Camera | undefined> {
  return await page.evaluate(() => window.kraftline?.camera())
}
