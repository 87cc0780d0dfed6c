import type { ActivityKind } from '@kraftline/core/board/snapshot-types'
import type { Millis } from '@kraftline/core/time'
import type { Projection } from '../camera.ts'
import type { Inks } from '../inks.ts'
import type { Brush } from './brush.ts'

/** What is needed to draw anything: a context in CSS pixels, where one looks, and the colours. */
export type Pen = {
  readonly context: Brush
  readonly view: Projection
  readonly inks: Inks
}

/** What is written on the paper, in the reader's language. */
export type PaperWords = {
  readonly firstAlert: string
  /** The same, while nobody has confirmed when it was. */
  readonly firstAlertUnknown: string
  readonly resolved: string
  readonly stillOpen: string
  readonly unknown: string
  readonly rootCause: string
  readonly activities: Readonly<Record<ActivityKind, string>>
  why(text: string): string
  gathered(count: number): string
  votes(count: number): string
  /** Beside the cursor of whoever has the floor. */
  hasFloor(name: string): string
  /** On a note that would take in what is carried. */
  readonly gatherHere: string
  /** Whose note it is, and who wrote it down. */
  forBy(name: string, author: string): string
  branch(name: string, count: number): string
  branchThenSilent(name: string, count: number, silence: Millis): string
  silence(length: Millis): string
  /** The same where there is little room. */
  length(length: Millis): string
}

/** Writes one line of text where the context's font and colour are set. */
export function write(
  context: Brush,
  text: string,
  place: { x: number; y: number; align?: CanvasTextAlign; font?: string; color?: string },
): void {
  if (place.font) context.font = place.font
  if (place.color) context.fillStyle = place.color
  context.textAlign = place.align ?? 'left'
  context.textBaseline = 'alphabetic'
  context.fillText(text, place.x, place.y)
}
