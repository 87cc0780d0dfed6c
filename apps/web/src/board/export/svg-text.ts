export const round = (value: number): number => Math.round(value * 100) / 100

export function numbers(...values: number[]): string {
  return values.map(round).join(' ')
}

const unwelcome: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text for XML, without the control characters and lone surrogates that XML cannot hold. */
export function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => unwelcome[character] ?? '')
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}

export type Attributes = Readonly<Record<string, string | number | null>>

/** Programs that read SVG know colours with commas only, and opacity apart. */
export function colorOf(
  style: CanvasRenderingContext2D['fillStyle'],
  alpha: number,
): { color: string; opacity: number } {
  const text = String(style)
  const parts = /^rgb\(\s*(\d+)\s+(\d+)\s+(\d+)\s*(?:\/\s*([\d.]+)(%?)\s*)?\)$/.exec(text)
  if (!parts) return { color: text, opacity: alpha }
  const [, red, green, blue, own = '1', percent] = parts
  const share = percent ? Number(own) / 100 : Number(own)
  return { color: `rgb(${red},${green},${blue})`, opacity: share * alpha }
}

/** A canvas font is a CSS shorthand: style, weight, size in pixels, families. */
export function fontOf(font: string): Attributes {
  const [, style, weight, size, family] =
    /^(italic )?(?:(\d+|bold|normal) )?([\d.]+)px (.+)$/.exec(font) ?? []
  return {
    'font-family': escaped(family ?? 'sans-serif'),
    'font-size': Number(size ?? 10),
    'font-weight': weight ?? null,
    'font-style': style ? 'italic' : null,
  }
}
