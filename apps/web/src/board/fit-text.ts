/** The width of a text written at 1 px; widths grow in proportion. */
export type MeasureText = (text: string) => number

export type FittedText = {
  readonly size: number
  readonly lines: readonly string[]
  /** Even the smallest letters could not hold all of it. */
  readonly isCut: boolean
}

export type TextBox = {
  readonly width: number
  readonly height: number
  readonly largest: number
  readonly smallest: number
}

export const lineHeight = 1.22

/**
 * Writes a text as large as its box allows, between two sizes, words whole. Only at the smallest
 * size a word that is wider than the box is broken, and what does not fit any more is cut.
 */
export function fitText(text: string, box: TextBox, measure: MeasureText): FittedText {
  for (let size = box.largest; size >= box.smallest; size--) {
    const lines = wrap(text, {
      width: box.width / size,
      measure,
      breaksWords: size === box.smallest,
    })
    if (lines && lines.length * size * lineHeight <= box.height)
      return { size, lines, isCut: false }
  }
  const size = box.smallest
  const most = Math.max(1, Math.floor(box.height / (size * lineHeight)))
  const width = box.width / size
  const lines = wrap(text, { width, measure, breaksWords: true }) ?? []
  const last = shorten(lines[most - 1] ?? '', width, measure)
  return { size, lines: [...lines.slice(0, most - 1), last], isCut: true }
}

type Wrapping = {
  readonly width: number
  readonly measure: MeasureText
  readonly breaksWords: boolean
}

/** The lines of a text at 1 px, or null where a word is too wide and may not be broken. */
function wrap(text: string, { width, measure, breaksWords }: Wrapping): string[] | null {
  const lines: string[] = []
  for (const paragraph of text.trim().split('\n')) {
    // Spaces that may not break stay inside of words.
    const words = paragraph.split(/[^\S\u00a0\u202f]+/).filter(Boolean)
    if (!breaksWords && words.some((word) => measure(word) > width)) return null
    const parts = words.flatMap((word) =>
      measure(word) > width ? pieces(word, width, measure) : [word],
    )
    lines.push(...fill(parts, width, measure))
  }
  return lines
}

/** Words one after the other, as many on a line as it holds. */
function fill(words: readonly string[], width: number, measure: MeasureText): string[] {
  const space = measure(' ')
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of words) {
    const wordWidth = measure(word)
    const fits = line !== '' && used + space + wordWidth <= width
    if (!fits && line !== '') lines.push(line)
    line = fits ? `${line} ${word}` : word
    used = fits ? used + space + wordWidth : wordWidth
  }
  return [...lines, line]
}

function pieces(word: string, width: number, measure: MeasureText): string[] {
  const found: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && measure(piece + character) > width) {
      found.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...found, piece]
}

function shorten(line: string, width: number, measure: MeasureText): string {
  const characters = [...line]
  while (characters.length > 0 && measure(`${characters.join('')}…`) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

/** Remembers widths: words come back on every size, and most of them on other notes too. */
export function rememberWidths(measure: MeasureText, kept = 5_000): MeasureText {
  const widths = new Map<string, number>()
  return (text) => {
    const known = widths.get(text)
    if (known !== undefined) return known
    if (widths.size >= kept) widths.clear()
    const width = measure(text)
    widths.set(text, width)
    return width
  }
}
