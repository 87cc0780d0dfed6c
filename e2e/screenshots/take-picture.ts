import { join } from 'node:path'
import type { Page } from '@playwright/test'

const folder = join(import.meta.dirname, '../../docs/screenshots')

/** Takes what a browser shows, once its fonts are in and what they changed is drawn. */
export async function takePicture(page: Page, name: string): Promise<void> {
  // Nothing under the pointer, nobody in a field.
  await page.mouse.move(1, 1)
  await page.evaluate(async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    await document.fonts.ready
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    for (let drawn = 0; drawn < 10; drawn++) await frame()
  })
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  const path = join(folder, `${name}-${width}x${height}.png`)
  await page.screenshot({ path, animations: 'disabled', caret: 'initial' })
}
