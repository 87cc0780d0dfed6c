/** Inks that read well on kraft paper and under white letters (contrast of at least 4.5 : 1). */
const inks = [
  '#2D5F94',
  '#2E6B43',
  '#A8402F',
  '#6F4E9C',
  '#7A5C12',
  '#1B6B6B',
  '#9C3F75',
  '#4A5568',
] as const

/** The colour of the n-th person who joined a session, the same on every screen. */
export function personColor(order: number): string {
  return inks[((order % inks.length) + inks.length) % inks.length] ?? inks[0]
}
