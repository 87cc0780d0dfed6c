import { TextArea, TextField } from '../ui/field.tsx'
import { useDraft } from './use-draft.ts'

type DraftFieldProps = {
  label: string
  value: string
  placeholder?: string
  error?: string
  multiline?: boolean
  maxLength?: number
  /** Says whether the text was taken. */
  onCommit: (text: string) => boolean
}

/** A text that is handed on when its field is left. In one with lines, Enter makes a line. */
export function DraftField({ value, multiline, onCommit, error, ...rest }: DraftFieldProps) {
  const draft = useDraft(value, onCommit)
  const common = {
    ...rest,
    error,
    value: draft.text,
    onBlur: draft.take,
    onChange: (event: { currentTarget: { value: string } }) =>
      draft.change(event.currentTarget.value),
  }
  if (!multiline) return <TextField {...common} autoComplete="off" onKeyDown={draft.onKeyDown} />
  return (
    <TextArea {...common} onKeyDown={(event) => event.key === 'Escape' && draft.onKeyDown(event)} />
  )
}
