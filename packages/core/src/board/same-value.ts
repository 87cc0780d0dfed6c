/** Whether two readings of an entry say the same: plain fields, and lists or bytes item by item. */
export function sameValue(a: object | null, b: object | null): boolean {
  if (a === b) return true
  if (a === null || b === null) return false
  const before = Object.entries(a)
  const after = new Map<string, unknown>(Object.entries(b))
  return before.length === after.size && before.every(([key, value]) => same(value, after.get(key)))
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (!isListLike(a) || !isListLike(b) || a.length !== b.length) return false
  return a.every((item, index) => item === b[index])
}

type ListLike = Pick<readonly unknown[], 'length' | 'every'> & { readonly [index: number]: unknown }

function isListLike(value: unknown): value is ListLike {
  return Array.isArray(value) || value instanceof Uint8Array
}
