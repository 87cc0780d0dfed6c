/** a, b, c, d, e, f as in SVG's matrix(). */
export type Matrix = readonly [number, number, number, number, number, number]

export const still: Matrix = [1, 0, 0, 1, 0, 0]

/** What n does, and then m. */
export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}

const precise = (value: number): number => Math.round(value * 1e5) / 1e5

/** SVG's transform; null where nothing is moved. */
export function transformOf(matrix: Matrix): string | null {
  const isStill = matrix.every((value, index) => value === still[index])
  return isStill ? null : `matrix(${matrix.map(precise).join(' ')})`
}
