import type { Page } from '@playwright/test'

/** Every text that a page shows or tells a screen reader, each as it stands in its own element. */
export async function shownTexts(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const named = ['aria-label', 'placeholder', 'title', 'alt']
    const elements = [...document.body.querySelectorAll('*')].filter((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    )
    const texts = elements.flatMap((element) => {
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
      const text = own.map((node) => node.textContent).join('')
      return [text, ...named.map((name) => element.getAttribute(name) ?? '')]
    })
    return [...new Set(texts.map((text) => text.trim()))].filter((text) => /\p{L}/u.test(text))
  })
}
