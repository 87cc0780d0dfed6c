import { second } from '@kraftline/core/time'

/** 12:05 counting down, +01:10 counting up; a started second is still there. */
export function clockFace(left: number): string {
  const seconds = left >= 0 ? Math.ceil(left / second) : Math.floor(-left / second)
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${left < 0 ? '+' : ''}${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}`
}
