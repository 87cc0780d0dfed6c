import type { Point, Projection, Size } from '../camera.ts'
import type { Pointing } from '../cursors.ts'
import type { Corners } from '../keep-clear.ts'

/** Somebody whose cursor is out of view: an arrow at the edge, and which way it points. */
export type EdgeHint = Pick<Pointing, 'key' | 'name' | 'color' | 'at' | 'lane'> &
  Point & {
    /** In degrees, clockwise; 0 points to the right. */
    readonly angle: number
    readonly side: Side
  }

type Side = 'left' | 'right' | 'top' | 'bottom'

/** Where hints may lie: what is left between the edges of the window, its tools, and the panels. */
export type Edges = { readonly size: Size; readonly bottom: number; readonly corners: Corners }

const margin = 10
const air = 8
/** A hint's room along an edge: names are wider than they are high. */
export const hintRoom = { along: 36, across: 124 }
/** More than that tell nothing any more. */
const most = 8

/** A hint for everybody who points at a place beyond the window, those who moved last first. */
export function edgeHints(
  pointing: readonly Pointing[],
  view: Projection,
  edges: Edges,
): readonly EdgeHint[] {
  const beyond = pointing
    .filter((pointer) => isBeyond({ x: view.x(pointer.at), y: view.y(pointer.lane) }, edges))
    .toSorted((a, b) => b.movedAt - a.movedAt || a.key - b.key)
    .slice(0, most)
  const hints = beyond.map((pointer) => hintOf(pointer, view, edges))
  return (['left', 'right', 'top', 'bottom'] as const).flatMap((side) =>
    spread(
      hints.filter((hint) => hint.side === side),
      rangeOf(side, edges),
    ),
  )
}

function isBeyond({ x, y }: Point, { size, bottom }: Edges): boolean {
  return x < 0 || x > size.width || y < 0 || y > size.height - bottom / 2
}

function hintOf(pointer: Pointing, view: Projection, edges: Edges): EdgeHint {
  const { key, name, color, at, lane } = pointer
  const { size, bottom } = edges
  const target = { x: view.x(at), y: view.y(lane) }
  const middle = { x: size.width / 2, y: (size.height - bottom) / 2 }
  const [dx, dy] = [target.x - middle.x, target.y - middle.y]
  const across = (middle.x - margin) / Math.max(Math.abs(dx), 1e-9)
  const down = (middle.y - margin) / Math.max(Math.abs(dy), 1e-9)
  const part = Math.min(across, down)
  const isAside = across <= down
  const side = isAside ? (dx < 0 ? 'left' : 'right') : dy < 0 ? 'top' : 'bottom'
  return {
    ...{ key, name, color, at, lane, side },
    x: middle.x + dx * part,
    y: middle.y + dy * part,
    angle: Math.round((Math.atan2(dy, dx) * 180) / Math.PI),
  }
}

type Range = { readonly from: number; readonly to: number; readonly room: number }

/** What of an edge the panels and the tools leave free. */
function rangeOf(side: Side, { size, bottom, corners }: Edges): Range {
  const lowest = size.height - bottom
  if (side === 'left' || side === 'right') {
    const from = Math.max(margin, corners[side].height + air) + hintRoom.along / 2
    return { from, to: lowest - hintRoom.along / 2, room: hintRoom.along }
  }
  const beside = side === 'top' ? corners : { left: { width: 0 }, right: { width: 0 } }
  const half = hintRoom.across / 2
  const from = Math.max(margin, beside.left.width + air) + half
  return {
    from,
    to: size.width - Math.max(margin, beside.right.width + air) - half,
    room: half * 2,
  }
}

/** Puts hints beside each other along their edge, each as near to its place as there is room. */
function spread(hints: readonly EdgeHint[], { from, to, room }: Range): readonly EdgeHint[] {
  const isAside = hints[0]?.side === 'left' || hints[0]?.side === 'right'
  const place = (hint: EdgeHint) => (isAside ? hint.y : hint.x)
  const ordered = hints.toSorted((a, b) => place(a) - place(b) || a.key - b.key)
  const last = Math.max(from, to)
  const step = Math.min(room, (last - from) / Math.max(ordered.length - 1, 1))
  const places: number[] = []
  for (const hint of ordered) {
    const least = places.length > 0 ? (places.at(-1) ?? from) + step : from
    places.push(Math.max(least, Math.min(place(hint), last)))
  }
  for (let index = places.length - 1, limit = last; index >= 0; index--, limit -= step) {
    places[index] = Math.min(places[index] ?? limit, limit)
  }
  return ordered.map((hint, index) => {
    const along = places[index] ?? from
    return isAside ? { ...hint, y: along } : { ...hint, x: along }
  })
}
