import type { SessionId } from '@kraftline/core/ids'
import { keptReviews } from '../connect/kept-reviews.ts'
import { SelectField } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'
import type { Continued } from './use-continued.ts'

/** Whether the review continues an earlier one; nothing is asked where there is none. */
export function ContinueField({ continued }: { continued: Continued }) {
  const { t } = useWords()
  const { id, view, isRefused, choose } = continued
  const kept = keptReviews()
  if (kept.length === 0 && id === null) return null
  const isListed = id === null || kept.some((one) => one.id === id)
  return (
    <SelectField
      label={t('series.continue')}
      value={id ?? ''}
      hint={view ? t('series.continueText') : undefined}
      error={isRefused ? t('series.gone') : undefined}
      onChange={({ currentTarget: { value } }) => choose(value ? (value as SessionId) : null)}
    >
      <option value="">{t('series.continueNone')}</option>
      {!isListed && <option value={id}>{view?.title ?? '…'}</option>}
      {kept.map((one) => (
        <option key={one.id} value={one.id}>
          {one.title}
        </option>
      ))}
    </SelectField>
  )
}
