import { useMemo, useSyncExternalStore } from 'react'
import { useWords } from '../../words/use-words.tsx'
import type { Pointers } from '../cursors.ts'
import type { Viewport } from '../viewport.ts'
import { type EdgeHint, edgeHints } from './edge-hints.ts'
import './company.css'

type EdgeHintsProps = { readonly viewport: Viewport; readonly pointers: Pointers }

/** Where the others point beyond the window: an arrow at its edge for each, which leads there. */
export function EdgeHints({ viewport, pointers }: EdgeHintsProps) {
  const { t } = useWords()
  const hints = useHints(viewport, pointers)
  return hints.map(({ key, name, color, x, y, angle, side, at, lane }) => (
    <button
      key={key}
      type="button"
      className={`edge-hint edge-hint--${side}`}
      style={{ left: x, top: y, background: color }}
      aria-label={t('company.beyond', { name })}
      onClick={() => viewport.goTo({ at, lane })}
    >
      <svg
        className="edge-hint__arrow"
        viewBox="-8 -8 16 16"
        style={{ rotate: `${angle}deg` }}
        aria-hidden="true"
      >
        <path d="M-5 -5L6 0L-5 5Z" />
      </svg>
      <span className="edge-hint__name">{name}</span>
    </button>
  ))
}

function useHints(viewport: Viewport, pointers: Pointers): readonly EdgeHint[] {
  const store = useMemo(() => {
    let last: readonly EdgeHint[] = []
    let said = ''
    return {
      get: () => {
        const { viewport: size, insets, corners } = viewport.page
        const edges = { size, bottom: insets.bottom, corners }
        const hints = edgeHints(pointers.all, viewport.projection, edges)
        const now = JSON.stringify(hints)
        if (now !== said) last = hints
        said = now
        return last
      },
      subscribe: (listener: () => void) => {
        const stops = [viewport.subscribe(listener), pointers.subscribe(listener)]
        return () => {
          for (const stop of stops) stop()
        }
      },
    }
  }, [viewport, pointers])
  return useSyncExternalStore(store.subscribe, store.get)
}
