// biome-ignore-all lint/complexity/useMaxParams: the signatures are those of a canvas
import { numbers, round } from './svg-text.ts'

/** A path as a canvas collects it, written as SVG's path data. */
export class SvgPath {
  #commands: string[] = []

  /** The path so far; empty where there is none. */
  protected get d(): string {
    return this.#commands.join('')
  }

  beginPath(): void {
    this.#commands = []
  }

  moveTo(x: number, y: number): void {
    this.#commands.push(`M${numbers(x, y)}`)
  }

  lineTo(x: number, y: number): void {
    this.#commands.push(`${this.#commands.length === 0 ? 'M' : 'L'}${numbers(x, y)}`)
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.#commands.push(`Q${numbers(cx, cy, x, y)}`)
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.#commands.push(`C${numbers(ax, ay, bx, by, x, y)}`)
  }

  arc(x: number, y: number, r: number, from: number, to: number, isBackwards = false): void {
    const at = (angle: number) => [x + r * Math.cos(angle), y + r * Math.sin(angle)] as const
    const sweep = isBackwards ? 0 : 1
    this.lineTo(...at(from))
    const turn = Math.abs(to - from)
    // An arc that ends where it begins would be none.
    if (turn >= 2 * Math.PI) {
      this.#commands.push(`A${numbers(r, r)} 0 1 ${sweep} ${numbers(...at(from + Math.PI))}`)
      this.#commands.push(`A${numbers(r, r)} 0 1 ${sweep} ${numbers(...at(from))}`)
      return
    }
    const isLarge = turn > Math.PI ? 1 : 0
    this.#commands.push(`A${numbers(r, r)} 0 ${isLarge} ${sweep} ${numbers(...at(to))}`)
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#commands.push(`M${numbers(x, y)}h${round(width)}v${round(height)}h${round(-width)}Z`)
  }

  roundRect(
    x: number,
    y: number,
    width: number,
    height: number,
    radii: number | DOMPointInit | Iterable<number | DOMPointInit> = 0,
  ): void {
    const most = Math.min(Math.abs(width), Math.abs(height)) / 2
    const [a, b, c, d] = corners(radii).map((radius) => Math.min(radius, most)) as Corners
    const corner = (r: number, dx: number, dy: number) =>
      `a${numbers(r, r)} 0 0 1 ${numbers(dx, dy)}`
    this.#commands.push(
      `M${numbers(x + a, y)}H${round(x + width - b)}${corner(b, b, b)}`,
      `V${round(y + height - c)}${corner(c, -c, c)}H${round(x + d)}${corner(d, -d, -d)}`,
      `V${round(y + a)}${corner(a, a, -a)}Z`,
    )
  }

  closePath(): void {
    if (this.#commands.length > 0) this.#commands.push('Z')
  }
}

type Corners = [number, number, number, number]

/** From the upper left corner round, as a canvas and CSS count them. */
function corners(radii: number | DOMPointInit | Iterable<number | DOMPointInit>): Corners {
  const all = typeof radii === 'object' && Symbol.iterator in radii ? [...radii] : [radii]
  const [a = 0, b = a, c = a, d = b] = all.map((one) =>
    typeof one === 'number' ? one : (one.x ?? 0),
  )
  return [a, b, c, d]
}
