import { second } from '@kraftline/core/time'
import type { Player } from './player.ts'

const leap = 10 * second

type Act = (player: Player) => void

const acts: Readonly<Record<string, Act>> = {
  Space: (player) => player.toggle(),
  KeyK: (player) => player.toggle(),
  ArrowLeft: (player) => player.step(-1),
  ArrowRight: (player) => player.step(1),
  KeyJ: (player) => player.leap(-leap),
  KeyL: (player) => player.leap(leap),
  PageUp: (player) => player.turnTo(-1),
  PageDown: (player) => player.turnTo(1),
  Home: (player) => player.toStart(),
  End: (player) => player.toEnd(),
}

type Pressed = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** What a key stands for; null: nothing of ours. */
export function actOfKey(pressed: Pressed): Act | null {
  if (pressed.altKey || pressed.ctrlKey || pressed.metaKey || pressed.shiftKey) return null
  return acts[pressed.code] ?? null
}
