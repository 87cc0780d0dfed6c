import { limits } from '@kraftline/core/protocol/sync'
import { TextArea } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'
import type { TextPlace } from './text-binding.ts'
import { useSharedText } from './use-shared-text.ts'

type SharedTextProps = {
  /** The text itself: the field reads and writes it, character by character. */
  of: TextPlace
  label: string
  labelHidden?: boolean
  placeholder?: string
  rows?: number
  disabled?: boolean
  autoFocus?: boolean
}

/** A text that others may be typing in at the same time. */
export function SharedText({ of, disabled, ...rest }: SharedTextProps) {
  const { t } = useWords()
  const { isFull, tied } = useSharedText(of)
  return (
    <TextArea
      {...rest}
      {...tied}
      hint={isFull && t('wire.textFull', { count: limits.textLength })}
      readOnly={disabled ?? false}
    />
  )
}
