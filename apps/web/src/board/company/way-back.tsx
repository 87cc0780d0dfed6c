import { useSyncExternalStore } from 'react'
import { useWords } from '../../words/use-words.tsx'
import type { Viewport } from '../viewport.ts'
import { isLineLost } from './lost.ts'
import './company.css'

/** A way back for whoever has nothing of the line in view any more. */
export function WayBack({ viewport }: { readonly viewport: Viewport }) {
  const { t } = useWords()
  const isLost = useSyncExternalStore(viewport.subscribe, () => {
    const { page, projection, story } = viewport
    return page.viewport.width > 0 && isLineLost(projection, story, page)
  })
  if (!isLost) return null
  return (
    <button
      type="button"
      className="way-back panel panel--floating"
      onClick={() => viewport.backToLine()}
    >
      {t('company.backToLine')}
    </button>
  )
}
