import type { ActivityKind, NoteColor } from '@kraftline/core/board/snapshot-types'
import type { StrokeColor } from '@kraftline/core/board/stroke-colors'

/** What one draws with: the colours of ui/tokens.css, which a canvas cannot read by itself. */
export type Inks = {
  readonly paper: string
  readonly ink: string
  readonly soft: string
  readonly faint: string
  readonly panel: string
  /** What is white by day and still light by night: cards, and what is written on a person's colour. */
  readonly card: string
  readonly red: string
  readonly marker: string
  readonly amber: string
  readonly amberInk: string
  readonly green: string
  readonly focus: string
  readonly line: string
  readonly pencil: string
  readonly channels: readonly string[]
  readonly bars: Readonly<Record<ActivityKind, string>>
  readonly notes: Readonly<Record<NoteColor, string>>
  /** What notes and cards are written in, on whatever paper they stick. */
  readonly note: { readonly ink: string; readonly soft: string; readonly red: string }
  readonly strokes: Readonly<Record<StrokeColor, string>>
}

const channelNumbers = [1, 2, 3, 4, 5, 6] as const

/** The colour of a channel by order of first use. */
export function channelInk({ channels, ink }: Inks, order: number): string {
  return channels[order % channels.length] ?? ink
}

/** The same for a style sheet, whatever the paper. */
export function channelInkName(order: number): string {
  return `var(--channel-${1 + (order % channelNumbers.length)})`
}

export const pencilName = 'var(--pencil)'

/** Reads the colours where `element` is. */
export function readInks(element: Element): Inks {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim() || '#2b2119'
  return {
    paper: token('paper'),
    ink: token('ink'),
    soft: token('ink-soft'),
    faint: token('ink-faint'),
    panel: token('panel'),
    card: token('card'),
    red: token('red'),
    marker: token('marker'),
    amber: token('amber'),
    amberInk: token('amber-ink'),
    green: token('green'),
    focus: token('focus'),
    line: token('line'),
    pencil: token('pencil'),
    channels: channelNumbers.map((number) => token(`channel-${number}`)),
    bars: {
      investigation: token('bar-investigation'),
      escalation: token('bar-escalation'),
      decision: token('bar-decision'),
      change: token('bar-change'),
    },
    note: { ink: token('note-ink'), soft: token('note-ink-soft'), red: token('note-red') },
    notes: {
      yellow: token('note-yellow'),
      orange: token('note-orange'),
      pink: token('note-pink'),
      green: token('note-green'),
      blue: token('note-blue'),
      grey: token('note-grey'),
    },
    strokes: {
      black: token('pen-black'),
      red: token('pen-red'),
      blue: token('pen-blue'),
      green: token('pen-green'),
    },
  }
}

const handFont = "'Shantell Sans Variable', 'Segoe Print', cursive"
export const sansFont = "'Onest Variable', system-ui, sans-serif"

/** A canvas font: weight, size in pixels, and the hand unless said otherwise. */
export function hand(weight: number, size: number): string {
  return `${weight} ${size}px ${handFont}`
}

/** Loads what the canvas writes with; text drawn before would stay in another face. */
export async function loadHand(sample: string): Promise<void> {
  const fonts = [hand(500, 16), hand(700, 16), hand(400, 16), `500 12px ${sansFont}`]
  await Promise.allSettled(fonts.map((font) => document.fonts.load(font, sample)))
}
