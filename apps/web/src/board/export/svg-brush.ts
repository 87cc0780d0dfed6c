// biome-ignore-all lint/complexity/useMaxParams: the signatures are those of a canvas
import type { Brush } from '../items/brush.ts'
import { type Matrix, multiply, still, transformOf } from './svg-matrix.ts'
import { SvgPath } from './svg-path.ts'
import { type Attributes, colorOf, escaped, fontOf, round } from './svg-text.ts'

type Style = string | CanvasGradient | CanvasPattern

/** What save() puts away and restore() takes out again. */
type Settings = Pick<
  Brush,
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'shadowColor'
  | 'shadowBlur'
  | 'shadowOffsetY'
> & { fillStyle: Style; strokeStyle: Style }

const fresh: Settings = {
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  globalAlpha: 1,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  shadowColor: 'transparent',
  shadowBlur: 0,
  shadowOffsetY: 0,
}

const shadow = 'paper-shadow'

/**
 * A brush that writes SVG down instead of colouring pixels. It knows what items use of a canvas, and no more;
 * every shadow is the same soft one.
 */
export class SvgBrush extends SvgPath implements Brush {
  fillStyle = fresh.fillStyle
  strokeStyle = fresh.strokeStyle
  lineWidth = fresh.lineWidth
  lineCap = fresh.lineCap
  lineJoin = fresh.lineJoin
  globalAlpha = fresh.globalAlpha
  font = fresh.font
  textAlign = fresh.textAlign
  textBaseline = fresh.textBaseline
  shadowColor = fresh.shadowColor
  shadowBlur = fresh.shadowBlur
  shadowOffsetY = fresh.shadowOffsetY
  readonly #widthOf: (text: string, font: string) => TextMetrics
  readonly #written: string[] = []
  readonly #characters = new Set<string>()
  readonly #saved: { settings: Settings; matrix: Matrix; dash: readonly number[] }[] = []
  #matrix = still
  #dash: readonly number[] = []

  /** Widths come from whoever has the fonts. */
  constructor(widthOf: (text: string, font: string) => TextMetrics) {
    super()
    this.#widthOf = widthOf
  }

  /** The whole document; `style` is what it needs to be written in the same faces. */
  document({ width, height, title, style = '' }: SvgFrame): string {
    const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
    const lines = [
      `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escaped(title)}">`,
      `<title>${escaped(title)}</title>`,
      `<defs><filter id="${shadow}" x="-10%" y="-10%" width="120%" height="130%">`,
      '<feDropShadow dx="0" dy="2.5" stdDeviation="2.5" flood-color="#2b2119" flood-opacity="0.34"/>',
      '</filter></defs>',
      style === '' ? '' : `<style>${style}</style>`,
      ...this.#written,
      '</svg>',
    ]
    return lines.filter(Boolean).join('\n')
  }

  /** Every character that was written. */
  get texts(): string {
    return [...this.#characters].join('')
  }

  save(): void {
    this.#saved.push({ settings: this.#settings(), matrix: this.#matrix, dash: this.#dash })
  }

  restore(): void {
    const before = this.#saved.pop()
    if (!before) return
    Object.assign(this, before.settings)
    this.#matrix = before.matrix
    this.#dash = before.dash
  }

  translate(x: number, y: number): void {
    this.#matrix = multiply(this.#matrix, [1, 0, 0, 1, x, y])
  }

  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    this.#matrix = multiply(this.#matrix, [cos, sin, -sin, cos, 0, 0])
  }

  scale(x: number, y: number): void {
    this.#matrix = multiply(this.#matrix, [x, 0, 0, y, 0, 0])
  }

  fill(): void {
    if (this.d !== '') this.#put('path', { d: this.d }, this.#filled())
  }

  stroke(): void {
    if (this.d !== '') this.#put('path', { d: this.d }, this.#stroked())
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#put('rect', rectangle(x, y, width, height), this.#filled())
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#put('rect', rectangle(x, y, width, height), this.#stroked())
  }

  drawImage(picture: HTMLCanvasElement, x: number, y: number, width: number, height: number): void {
    const href = picture.toDataURL('image/jpeg', 0.9)
    this.#put('image', { ...rectangle(x, y, width, height), href }, {})
  }

  fillText(text: string, x: number, y: number): void {
    this.#write(text, { x, y }, this.#filled())
  }

  strokeText(text: string, x: number, y: number): void {
    this.#write(text, { x, y }, this.#stroked())
  }

  measureText(text: string): TextMetrics {
    return this.#widthOf(text, this.font)
  }

  setLineDash(dash: Iterable<number>): void {
    this.#dash = [...dash]
  }

  #settings(): Settings {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha } = this
    const { font, textAlign, textBaseline, shadowColor, shadowBlur, shadowOffsetY } = this
    return {
      ...{ fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha },
      ...{ font, textAlign, textBaseline, shadowColor, shadowBlur, shadowOffsetY },
    }
  }

  #filled(): Attributes {
    const { color, opacity } = colorOf(this.fillStyle, this.globalAlpha)
    return { fill: color, 'fill-opacity': opacity === 1 ? null : opacity }
  }

  #stroked(): Attributes {
    const { color, opacity } = colorOf(this.strokeStyle, this.globalAlpha)
    return {
      fill: 'none',
      stroke: color,
      'stroke-opacity': opacity === 1 ? null : opacity,
      'stroke-width': this.lineWidth,
      'stroke-linecap': this.lineCap === 'butt' ? null : this.lineCap,
      'stroke-linejoin': this.lineJoin === 'miter' ? null : this.lineJoin,
      'stroke-dasharray': this.#dash.length === 0 ? null : this.#dash.join(' '),
    }
  }

  #write(text: string, { x, y }: { x: number; y: number }, style: Attributes): void {
    for (const character of text) this.#characters.add(character)
    const anchor = { center: 'middle', right: 'end', end: 'end', left: null, start: null }
    const place = { x, y, 'text-anchor': anchor[this.textAlign], ...fontOf(this.font) }
    this.#put('text', { ...place, 'xml:space': 'preserve' }, style, escaped(text))
  }

  #put(name: string, shape: Attributes, style: Attributes, content = ''): void {
    const all: Attributes = {
      ...shape,
      ...style,
      transform: transformOf(this.#matrix),
      filter: this.shadowBlur > 0 ? `url(#${shadow})` : null,
    }
    const attributes = Object.entries(all)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : value}"`)
    this.#written.push(`<${name}${attributes.join('')}${content ? `>${content}</${name}>` : '/>'}`)
  }
}

export type SvgFrame = {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly style?: string
}

function rectangle(x: number, y: number, width: number, height: number): Attributes {
  return { x, y, width, height }
}
