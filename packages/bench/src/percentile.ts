/** Of values in rising order; NaN of none. */
export function percentile(sorted: ArrayLike<number>, percent: number): number {
  const index = Math.ceil((percent / 100) * sorted.length) - 1
  return sorted[Math.max(0, index)] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return percentile(
    values.toSorted((a, b) => a - b),
    50,
  )
}
