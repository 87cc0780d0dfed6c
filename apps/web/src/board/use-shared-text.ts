import { findText } from '@kraftline/core/board/document'
import { limits } from '@kraftline/core/protocol/sync'
import { useEffect, useRef, useState } from 'react'
import { TextBinding, type TextPlace } from './text-binding.ts'

/** Ties a text area to a text that others may be typing in at the same time. */
export function useSharedText({ doc, root, id }: TextPlace) {
  const area = useRef<HTMLTextAreaElement>(null)
  const binding = useRef<TextBinding | null>(null)
  const [isFull, setFull] = useState(false)
  const text = findText(doc, root, id)

  useEffect(() => {
    if (!area.current || !text) return
    const bound = new TextBinding({ doc, root, id }, text, fieldOf(area.current))
    const measure = () => setFull(text.length >= limits.textLength)
    measure()
    text.observe(measure)
    binding.current = bound
    return () => {
      binding.current = null
      text.unobserve(measure)
      bound.close()
    }
  }, [doc, root, id, text])

  return {
    isFull,
    /** What the text area takes. */
    tied: {
      ref: area,
      onInput: () => binding.current?.typed(),
      onCompositionStart: () => binding.current?.compose(),
      onCompositionEnd: () => binding.current?.composed(),
    },
  }
}

/** A text area that keeps its place when it is changed, and whose focus nobody takes. */
function fieldOf(area: HTMLTextAreaElement) {
  return {
    get value() {
      return area.value
    },
    set value(value) {
      const { scrollTop } = area
      area.value = value
      area.scrollTop = scrollTop
    },
    get selectionStart() {
      return area.selectionStart
    },
    get selectionEnd() {
      return area.selectionEnd
    },
    setSelectionRange(from: number, to: number) {
      // Some browsers focus what they select in.
      if (document.activeElement === area) area.setSelectionRange(from, to)
    },
  }
}
