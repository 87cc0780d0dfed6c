import { useMemo } from 'react'
import { usePaper } from '../paper/paper-choice.ts'
import { type Inks, readInks } from './inks.ts'

/** The colours of the paper that is on the page, read anew when it changes. */
export function useInks(): Inks {
  const paper = usePaper()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the paper decides what the style sheet says
  return useMemo(() => readInks(document.documentElement), [paper])
}
