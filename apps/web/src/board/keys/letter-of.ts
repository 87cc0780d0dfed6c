/**
 * The Latin letter that a key stands for: the one that is printed on it, or, in another script, the
 * one that a Latin keyboard has there. So Z is where a French hand looks for it, and a Russian one too.
 */
export function letterOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  if (!/^\p{L}$/u.test(key) || /^\p{Script=Latin}$/u.test(key)) return null
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null
}
