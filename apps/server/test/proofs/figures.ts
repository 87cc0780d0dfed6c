import type { Millis } from '@kraftline/core/time'

type Figures = Readonly<Record<string, number | string>>

/** Says in one line what a proof has measured. */
export function report(proof: string, figures: Figures): void {
  const said = Object.entries(figures).map(([name, value]) => `${name} ${shortened(value)}`)
  process.stdout.write(`PROOF ${proof}: ${said.join(', ')}\n`)
}

/**
 * The limit at which a proof fails. What is promised is promised for a machine of one's own, and the
 * report has the figure; a machine that is busy otherwise makes no proof fail.
 */
export const byFar = (promised: Millis): Millis => 10 * promised

/** The value that `share` of all values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** How often a proof repeats itself: `fallback` unless more is asked for by the environment. */
export function times(name: string, fallback: number): number {
  // biome-ignore lint/style/noProcessEnv: more on demand
  return Number(process.env[name] ?? fallback)
}

/** Numbers from 0 to below 1, the same ones for the same seed. */
export function drawing(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function shortened(value: number | string): number | string {
  return typeof value === 'number' ? Math.round(value * 10) / 10 : value
}
