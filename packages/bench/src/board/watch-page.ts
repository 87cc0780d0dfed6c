import type { Page } from '@playwright/test'

declare global {
  var watched: { frames: number[]; shownAt: number | null; drawn: number } | undefined
}

/**
 * Runs in the page before anything else: notes the time of every frame, and when, within one frame, as many
 * pictures were first laid onto canvases of the page as it takes to show everything.
 */
function watch(pictures: number): void {
  const watched: NonNullable<typeof globalThis.watched> = { frames: [], shownAt: null, drawn: 0 }
  globalThis.watched = watched
  let inFrame = 0
  const tick = (time: number) => {
    watched.frames.push(time)
    inFrame = 0
    requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
  const lay = CanvasRenderingContext2D.prototype.drawImage
  CanvasRenderingContext2D.prototype.drawImage = function (...parameters: unknown[]) {
    Reflect.apply(lay, this, parameters)
    if (watched.shownAt !== null || !this.canvas.isConnected) return
    inFrame += 1
    watched.drawn = Math.max(watched.drawn, inFrame)
    if (inFrame === pictures) {
      watched.shownAt = performance.mark('shown').startTime
      // What is measured from now on is the page's own.
      CanvasRenderingContext2D.prototype.drawImage = lay
    }
  }
}

export async function watchPage(page: Page, pictures: number): Promise<void> {
  await page.addInitScript(watch, pictures)
}

export type Loaded = {
  /** Milliseconds from the first byte asked for until everything was drawn. */
  readonly shown: number
  /** The same, from when the page's first files had loaded. */
  readonly shownAfterLoad: number
}

export async function untilShown(page: Page, patience: number): Promise<Loaded> {
  try {
    await page.waitForFunction(() => typeof globalThis.watched?.shownAt === 'number', null, {
      timeout: patience,
      polling: 100,
    })
  } catch {
    const drawn = await page.evaluate(() => globalThis.watched?.drawn)
    throw new Error(`not everything was drawn: ${drawn} pictures at most in a frame`)
  }
  return await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation')
    const loaded = (navigation as PerformanceNavigationTiming).loadEventEnd
    const shown = globalThis.watched?.shownAt ?? Number.NaN
    return { shown, shownAfterLoad: Math.max(0, shown - loaded) }
  })
}

/** The times of the frames since the last call. */
export async function takeFrames(page: Page): Promise<number[]> {
  return await page.evaluate(() => globalThis.watched?.frames.splice(0) ?? [])
}
