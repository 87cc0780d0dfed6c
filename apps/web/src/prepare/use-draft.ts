import { type KeyboardEvent, useState } from 'react'

type Draft = {
  /** What is typed, else what is stored. */
  readonly text: string
  readonly change: (text: string) => void
  /** Hands what was typed on; it stays in the field while it is not taken. */
  readonly take: () => void
  readonly drop: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * A field's text while it is typed. What others change meanwhile does not touch it; leaving the
 * field or Enter hands it to `commit`, which says whether it was taken; Escape drops it.
 */
export function useDraft(value: string, commit: (text: string) => boolean): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const drop = () => setDraft(null)
  const take = () => {
    if (draft === null) return
    if (draft === value || commit(draft)) drop()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') drop()
    // Shift+Enter is a line break where there are lines; Enter may also end a composed character.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    take()
  }
  return { text: draft ?? value, change: setDraft, take, drop, onKeyDown }
}
