import type { NoteColor } from '@kraftline/core/board/snapshot-types'

/** What one draws with: the colours of ui/tokens.css, which a canvas cannot read by itself. */
export type Inks = {
  readonly paper: string
  readonly ink: string
  readonly soft: string
  readonly faint: string
  readonly panel: string
  readonly red: string
  readonly marker: string
  readonly amber: string
  readonly amberInk: string
  readonly green: string
  readonly focus: string
  readonly line: string
  readonly notes: Readonly<Record<NoteColor, string>>
}

/** Channels by order of first use; green is kept for what is resolved and red for the marker. */
const channelInks = ['#2d5f94', '#6f4e9c', '#8c3a6b', '#1b6b6b', '#7a5410', '#4a5568'] as const
/** What customers never saw is in pencil. */
export const pencil = '#5c4c3c'

export function channelInk(order: number): string {
  return channelInks[order % channelInks.length] ?? channelInks[0]
}

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
    red: token('red'),
    marker: token('marker'),
    amber: token('amber'),
    amberInk: token('amber-ink'),
    green: token('green'),
    focus: token('focus'),
    line: token('line'),
    notes: {
      yellow: token('note-yellow'),
      orange: token('note-orange'),
      pink: token('note-pink'),
      green: token('note-green'),
      blue: token('note-blue'),
      grey: token('note-grey'),
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
