/** What is to be circled, in pixels along the line, and how wide its words are. */
export type Circled = { readonly from: number; readonly to: number; readonly textWidth: number }

/** Where a circle goes: its middle and radii, and how far above the line its words stand; negative: below. */
export type CirclePlace<Item extends Circled> = {
  readonly item: Item
  readonly from: number
  readonly to: number
  readonly x: number
  readonly rx: number
  readonly ry: number
  readonly rise: number
}

const smallest = 20
const reach = 8
/** A circle around others is this much higher than they are. */
const step = 13
const highest = 3
const airAbove = 12
/** From the bottom of a circle to the feet of the words under it. */
const airBelow = 26
const lineHeight = 23
const airBeside = 10

/**
 * Places circles so that one can tell them apart: one that goes around others is higher than they
 * are, and no two of their words lie over each other: where there is no room above, they stand below.
 */
export function placeCircles<Item extends Circled>(
  items: readonly Item[],
  size: number,
): CirclePlace<Item>[] {
  const base = 56 * Math.max(0.62, size)
  const placed: CirclePlace<Item>[] = []
  for (const item of items.toSorted((a, b) => a.to - a.from - (b.to - b.from))) {
    const { from, to } = item
    const depth = Math.min(highest, around(item, placed))
    const ry = base + depth * step
    const rx = Math.max(smallest, (to - from) / 2 + reach + depth * 3)
    const circle = { item, from, to, x: (from + to) / 2, rx, ry }
    placed.push({ ...circle, rise: freeRise(circle, placed) })
  }
  return placed
}

/** How many of those placed a circle goes around. */
function around(item: Circled, placed: readonly Pick<Circled, 'from' | 'to'>[]): number {
  return placed.filter(({ from, to }) => item.from <= from && to <= item.to).length
}

/** The place nearest to a circle where its words meet no others. */
function freeRise<Item extends Circled>(
  { item, x, ry }: Omit<CirclePlace<Item>, 'rise'>,
  placed: readonly CirclePlace<Item>[],
): number {
  const taken = placed
    .filter(({ item: other, x: otherX }) => {
      return Math.abs(otherX - x) < (other.textWidth + item.textWidth) / 2 + airBeside
    })
    .map(({ rise }) => rise)
  for (let level = 0; ; level++) {
    const above = ry + airAbove + level * lineHeight
    const below = -(ry + airBelow + level * lineHeight)
    for (const rise of [above, below]) {
      if (taken.every((other) => Math.abs(other - rise) >= lineHeight)) return rise
    }
  }
}
