/** Something that sits at a place along a line. */
export type Placed = { readonly x: number }

/** Neighbours that would overlap, drawn as one. */
export type Gathered<Item> = { readonly x: number; readonly items: readonly [Item, ...Item[]] }

/** How large a dot is that stands for so many. */
export function dotRadius(count: number): number {
  if (count === 1) return 7
  return count < 10 ? 9.5 : 11.5
}

const air = 1

/**
 * Gathers dots that would overlap, given from left to right. Every dot is in exactly one group,
 * in order; a group lies among its dots; no two groups overlap.
 */
export function gather<Item extends Placed>(items: readonly Item[]): Gathered<Item>[] {
  const groups: Gathered<Item>[] = []
  for (const item of items) {
    let group: Gathered<Item> = { x: item.x, items: [item] }
    // Merging moves the middle to the left, where it may meet the group before.
    for (let before = groups.at(-1); before && overlap(before, group); before = groups.at(-1)) {
      groups.pop()
      group = merge(before, group)
    }
    groups.push(group)
  }
  return groups
}

function overlap(left: Gathered<unknown>, right: Gathered<unknown>): boolean {
  return right.x - left.x < dotRadius(left.items.length) + dotRadius(right.items.length) + air
}

function merge<Item>(left: Gathered<Item>, right: Gathered<Item>): Gathered<Item> {
  const count = left.items.length + right.items.length
  return {
    x: (left.x * left.items.length + right.x * right.items.length) / count,
    items: [...left.items, ...right.items],
  }
}
