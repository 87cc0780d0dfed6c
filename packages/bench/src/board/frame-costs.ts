import { percentile } from '../percentile.ts'

/** What Chromium counts of a page's main thread, in seconds since it began. */
export type Counted = { readonly ScriptDuration: number; readonly TaskDuration: number }

export type FrameCosts = {
  /** Milliseconds of script in a frame, and of everything on the main thread. */
  readonly script: number
  readonly task: number
  /** Milliseconds from one frame to the next, which all but one in twenty stay under. */
  readonly p95: number
  readonly frames: number
}

type Stretch = {
  readonly before: Counted
  readonly after: Counted
  /** When each frame began, in milliseconds. */
  readonly frames: readonly number[]
  /** How many gestures were made: frames without one have nothing to do, and do not count. */
  readonly steps: number
}

/** What a frame cost, of those that had something to do. */
export function costsOf({ before, after, frames, steps }: Stretch): FrameCosts {
  const busy = Math.max(1, Math.min(frames.length, steps))
  const perFrame = (name: keyof Counted) => ((after[name] - before[name]) * 1_000) / busy
  const gaps = frames.slice(1).map((time, index) => time - (frames[index] ?? time))
  return {
    script: perFrame('ScriptDuration'),
    task: perFrame('TaskDuration'),
    p95: percentile(
      gaps.toSorted((a, b) => a - b),
      95,
    ),
    frames: frames.length,
  }
}
