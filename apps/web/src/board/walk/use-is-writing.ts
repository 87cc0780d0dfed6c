import { useSyncExternalStore } from 'react'

const notForText = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset']
const field = `input${notForText.map((type) => `:not([type="${type}"])`).join('')}, textarea, [contenteditable="true"]`

function isWriting(): boolean {
  return document.activeElement?.matches(field) ?? false
}

function subscribe(listener: () => void): () => void {
  const over = new AbortController()
  const { signal } = over
  document.addEventListener('focusin', listener, { signal })
  document.addEventListener('focusout', listener, { signal })
  return () => over.abort()
}

/** Whether this person is in a field to write in. */
export function useIsWriting(): boolean {
  return useSyncExternalStore(subscribe, isWriting)
}
