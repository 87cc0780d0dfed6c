import type { Millis } from '@kraftline/core/time'
import { expect, type Page } from '@playwright/test'
import { noticeTexts } from '../fixtures/notice-texts.ts'
import type { Person } from './person.ts'

type Seen = Readonly<Record<string, number>>

/** How far apart browsers show the same countdown, over several of its seconds on end. */
export type Agreement = {
  readonly browsers: number
  readonly seconds: number
  readonly worst: number
  readonly p95: number
  readonly median: number
}

/**
 * Compares when the same text appears in each browser, on the one clock that they share. Waits for so
 * many seconds on end without one that drew late, being out of breath: clocks that disagree, do so always.
 */
export async function compareCountdowns(
  people: readonly Person[],
  { seconds, within }: { seconds: number; within: Millis },
): Promise<Agreement> {
  await Promise.all(people.map(({ countdown }) => countdown.evaluate(noticeTexts)))
  let best: readonly Millis[] = []
  const compare = async () => {
    const seen = await Promise.all(people.map(({ page }) => seenOn(page)))
    best = calmest(spreadsOf(seen), seconds)
    return best.length === seconds ? Math.max(...best) : Number.POSITIVE_INFINITY
  }
  await expect.poll(compare, { timeout: 40_000 }).toBeLessThanOrEqual(within)
  const sorted = best.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0)
  const figures = { worst: at(1), p95: at(0.95), median: at(0.5) }
  return { browsers: people.length, seconds, ...figures }
}

/** Of all stretches of so many seconds on end, the one in which browsers were closest. */
function calmest(spreads: readonly Millis[], seconds: number): readonly Millis[] {
  const stretches = spreads
    .map((_, index) => spreads.slice(index, index + seconds))
    .filter((stretch) => stretch.length === seconds)
  return stretches.toSorted((a, b) => Math.max(...a) - Math.max(...b))[0] ?? []
}

async function seenOn(page: Page): Promise<Seen> {
  return await page.evaluate(() => globalThis.noticedTexts ?? {})
}

function spreadsOf(seen: readonly Seen[]): number[] {
  const [first = {}, ...others] = seen
  return Object.entries(first).flatMap(([text, at]) => {
    const times = [at, ...others.map((other) => other[text] ?? Number.NaN)]
    return times.some(Number.isNaN) ? [] : [Math.max(...times) - Math.min(...times)]
  })
}
