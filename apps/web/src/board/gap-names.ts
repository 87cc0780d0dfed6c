import type { Gap } from '@kraftline/core/incident/gaps'
import type { Say } from '../words/use-words.tsx'

/** An interval in the play's words: first alert → first update, first → second … */
export function sayGap(gap: Gap, index: number, t: Say): string {
  if (gap.kind !== 'between') return t(`gapList.${gap.kind}`)
  return t('gapList.between', { from: index, to: index + 1 })
}
