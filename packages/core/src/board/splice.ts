/** One stretch of a text replaced by another, counted in UTF-16 units as fields and Yjs count. */
export type Splice = { readonly index: number; readonly remove: number; readonly insert: string }

/**
 * What turned one text into another, as small as it can be; null for nothing.
 *
 * Between equal letters a difference has no place of its own: `caret`, where it stands in `after`,
 * says which of them were typed. It never goes through the middle of a character.
 */
export function findSplice(before: string, after: string, caret = after.length): Splice | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  const isSameFromEnd = (n: number) => before.at(-n) === after.at(-n)
  let tail = 0
  while (tail < shorter && tail < after.length - caret && isSameFromEnd(tail + 1)) tail++
  let head = 0
  while (head + tail < shorter && before[head] === after[head]) head++
  while (head + tail < shorter && isSameFromEnd(tail + 1)) tail++
  if (head > 0 && isFirstHalf(before.charCodeAt(head - 1))) head--
  if (tail > 0 && isSecondHalf(before.charCodeAt(before.length - tail))) tail--
  return {
    index: head,
    remove: before.length - head - tail,
    insert: after.slice(head, after.length - tail),
  }
}

export function applySplice(text: string, { index, remove, insert }: Splice): string {
  return text.slice(0, index) + insert + text.slice(index + remove)
}

/**
 * Where a place between two characters is after a splice. One that stands exactly where something
 * is put in stays in front of it, or goes behind it.
 */
export function movePlace(
  place: number,
  { index, remove, insert }: Splice,
  side: 'before' | 'behind',
): number {
  const end = index + remove
  if (place < index || (place === index && side === 'before')) return place
  if (place > end || (place === end && side === 'behind')) return place + insert.length - remove
  return side === 'before' ? index : index + insert.length
}

/**
 * Of two splices of the same text, the one as it is after the other. Where both put something into
 * the same place, `side` says where this one goes; what it takes away it takes with all that was put inside.
 */
export function rebase(splice: Splice, over: Splice, side: 'before' | 'behind'): Splice {
  const { index, remove, insert } = splice
  if (remove === 0) return { index: movePlace(index, over, side), remove, insert }
  const from = movePlace(index, over, 'behind')
  const to = movePlace(index + remove, over, 'before')
  return { index: from, remove: Math.max(0, to - from), insert }
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}
