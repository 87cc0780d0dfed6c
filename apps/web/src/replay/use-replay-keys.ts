import { useEffect } from 'react'
import { setSingleKeys, singleKeys } from '../board/keys/single-keys.ts'
import { useObservable } from '../connect/observable.ts'
import type { KeySwitch } from './keys-help.tsx'
import { actOfKey } from './replay-keys.ts'
import { usePlayer } from './use-player.ts'

/** Listens to the player's keys, unless keys are switched off in this browser. */
export function useReplayKeys(): KeySwitch {
  const player = usePlayer()
  const isOn = useObservable(singleKeys)
  useEffect(() => {
    if (!isOn) return
    const over = new AbortController()
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isElsewhere(event)) return
      const act = actOfKey(event)
      if (!act) return
      event.preventDefault()
      act(player)
    }
    // Before the board, whose keys move the paper.
    document.addEventListener('keydown', press, { signal: over.signal, capture: true })
    return () => over.abort()
  }, [player, isOn])
  return { isOn, set: setSingleKeys }
}

/** In a field or a dialog keys belong to it; on a button the one that presses it. */
function isElsewhere({ target, code }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[role="dialog"], [role="menu"], select, textarea')) return true
  const isSlider = target.matches('input[type="range"]')
  if (target.matches('input') && !isSlider) return true
  return code === 'Space' && target.closest('button, a, summary') !== null
}
