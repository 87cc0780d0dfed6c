type WheelStep = {
  readonly deltaX: number
  readonly deltaY: number
  readonly deltaMode: number
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

const linesMode = 1
const lineHeight = 16
const pageHeight = 400
const fastest = 26

/** Ctrl with the wheel, or a pinch on a touch pad, which browsers tell as the same. */
export function isWheelZoom({ ctrlKey, metaKey }: WheelStep): boolean {
  return ctrlKey || metaKey
}

/** By how much one step zooms: wheels take large steps and touch pads small ones. */
export function wheelFactor(step: WheelStep): number {
  const delta = Math.max(-fastest, Math.min(fastest, step.deltaY * unit(step)))
  return Math.exp(-delta * 0.011)
}

/** By how much one step moves the paper; Shift turns a wheel sideways. */
export function wheelPan(step: WheelStep): { dx: number; dy: number } {
  const x = step.deltaX * unit(step)
  const y = step.deltaY * unit(step)
  return step.shiftKey && x === 0 ? { dx: -y, dy: 0 } : { dx: -x, dy: -y }
}

function unit({ deltaMode }: WheelStep): number {
  if (deltaMode === 0) return 1
  return deltaMode === linesMode ? lineHeight : pageHeight
}
