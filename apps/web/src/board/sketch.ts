import type { OpSet, ResolvedOptions } from 'roughjs/bin/core.js'
import { ellipse } from 'roughjs/bin/renderer.js'
import type { Brush } from './items/brush.ts'
import { seeded } from './seeded.ts'

const drawables = new Map<string, OpSet>()
const drawablesKept = 300

type Ellipse = {
  readonly x: number
  readonly y: number
  readonly rx: number
  readonly ry: number
  readonly seed: string
}

const style = {
  roughness: 1.5,
  curveFitting: 0.96,
  maxRandomnessOffset: 3,
  bowing: 1,
  curveTightness: 0,
  curveStepCount: 9,
  disableMultiStroke: false,
  disableMultiStrokeFill: false,
  preserveVertices: false,
  stroke: '',
  strokeWidth: 1,
  fillStyle: 'solid',
  fillWeight: 0,
  hachureAngle: 0,
  hachureGap: 0,
  dashOffset: 0,
  dashGap: 0,
  zigzagOffset: 0,
  fillShapeRoughnessGain: 0,
} satisfies Omit<ResolvedOptions, 'seed'>

/** Circles something as with a marker, going round twice. Colour and width are the context's. */
export function sketchEllipse(context: Brush, { x, y, rx, ry, seed }: Ellipse) {
  const width = Math.round(rx * 2)
  const height = Math.round(ry * 2)
  const key = `${seed} ${width} ${height}`
  const known = drawables.get(key)
  const drawable = known ?? ellipse(0, 0, width, height, ellipseStyle(seed))
  if (!known) {
    if (drawables.size >= drawablesKept) drawables.clear()
    drawables.set(key, drawable)
  }
  context.save()
  context.translate(x, y)
  trace(context, drawable)
  context.restore()
}

/** What rough would start with, and how a marker differs; the half of rough that fills shapes stays out. */
function ellipseStyle(seed: string): ResolvedOptions {
  // Zero would mean "at random" to rough.
  const number = 1 + Math.floor(seeded(seed)() * 2 ** 30)
  return { ...style, seed: number }
}

function trace(context: Brush, { ops }: OpSet) {
  context.beginPath()
  for (const { op, data } of ops) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = data
    if (op === 'move') context.moveTo(a, b)
    else if (op === 'lineTo') context.lineTo(a, b)
    else context.bezierCurveTo(a, b, c, d, e, f)
  }
  context.stroke()
}

type Stroke = {
  readonly from: number
  readonly to: number
  readonly y: number
  readonly seed: number
  /** How far the hand strays from a ruler, in pixels. */
  readonly stray: number
}

const stretch = 46

/**
 * Draws a level line as a hand would, only where it is in view: between 0 and `width`. It strays at
 * the same places however far it reaches past the edges, so panning does not make it crawl.
 */
export function sketchLine(context: Brush, stroke: Stroke, width: number) {
  const { from, to, y, seed, stray } = stroke
  const first = Math.max(0, Math.floor((-60 - from) / stretch))
  const last = Math.min(Math.ceil((to - from) / stretch), Math.ceil((width + 60 - from) / stretch))
  if (last < first || to <= from) return
  const point = (index: number) => ({
    x: Math.min(from + index * stretch, to),
    y: y + (scatter(seed, index) - 0.5) * 2 * stray,
  })
  let before = point(first)
  context.beginPath()
  context.moveTo(before.x, before.y)
  for (let index = first + 1; index <= last; index++) {
    const next = point(index)
    context.quadraticCurveTo(before.x, before.y, (before.x + next.x) / 2, (before.y + next.y) / 2)
    before = next
  }
  context.lineTo(before.x, before.y)
  context.stroke()
}

/** A number in [0, 1) for a place on a line. */
function scatter(seed: number, index: number): number {
  const mixed = Math.imul((seed + 1) ^ Math.imul(index + 7, 0x9e3779b1), 0x85ebca6b)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000
}
