import { formatDuration } from '@kraftline/core/report/duration'
import { minute } from '@kraftline/core/time'
import { useState } from 'react'
import { useWords } from '../words/use-words.tsx'
import { DraftField } from './draft-field.tsx'
import { readTypedDuration } from './typed-duration.ts'

type MinutesFieldProps = {
  label: string
  minutes: number | null
  onMinutes: (minutes: number | null) => void
}

/** A year: nothing that is reviewed in an hour takes longer. */
const mostMinutes = 366 * 24 * 60

/** A duration, typed as people do; emptied, there is none. */
export function MinutesField({ label, minutes, onMinutes }: MinutesFieldProps) {
  const { t, locale } = useWords()
  const [isWrong, setWrong] = useState(false)
  const commit = (text: string): boolean => {
    const read = readTypedDuration(text)
    const isEmpty = text.trim() === ''
    const isTaken = isEmpty || (read !== null && read <= mostMinutes)
    setWrong(!isTaken)
    if (isTaken) onMinutes(isEmpty ? null : read)
    return isTaken
  }
  return (
    <DraftField
      label={label}
      value={minutes === null ? '' : formatDuration(minutes * minute, locale)}
      {...(isWrong ? { error: t('prepare.minutes.unreadable') } : {})}
      onCommit={commit}
    />
  )
}
