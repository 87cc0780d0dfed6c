import { brotliCompressSync } from 'node:zlib'
import type { Page } from '@playwright/test'

/** Adds up what scripts and styles a page asks for, in bytes as brotli packs them best. */
export function weigh(page: Page): () => Promise<number> {
  const parts: Promise<number>[] = []
  page.on('response', (response) => {
    const kind = response.request().resourceType()
    if (kind !== 'script' && kind !== 'stylesheet') return
    parts.push(response.body().then((body) => brotliCompressSync(body).length))
  })
  return async () => (await Promise.all(parts)).reduce((sum, part) => sum + part, 0)
}
