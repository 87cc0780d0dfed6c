import type { Imported } from '../../connect/api.ts'
import { useWords } from '../../words/use-words.tsx'

/** What a file holds, in numbers. */
export function useCounts() {
  const { t } = useWords()
  const left = ({ skipped, flags }: Imported): string =>
    [
      skipped > 0 && t('prepare.import.skipped', { skipped }),
      flags.includes('text_shortened') && t('prepare.import.shortened'),
      flags.includes('no_updates') && t('prepare.import.noUpdates'),
    ]
      .filter(Boolean)
      .join(' ')
  return {
    left,
    /** "12 new, 27 already there, 3 left out: …" */
    all: (counts: Imported): string => {
      const { added, unchanged } = counts
      return [t('imports.counts', { added, unchanged }), left(counts)].filter(Boolean).join(' ')
    },
  }
}
