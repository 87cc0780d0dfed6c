import { findText } from '@kraftline/core/board/document'
import { limits } from '@kraftline/core/protocol/sync'
import { useEffect, useRef, useState } from 'react'
import { TextArea } from '../ui/field.tsx'
import { useWords } from '../words/use-words.tsx'
import { TextBinding, type TextPlace } from './text-binding.ts'

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
export function SharedText({ of: { doc, root, id }, disabled, ...rest }: SharedTextProps) {
  const { t } = useWords()
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

  return (
    <TextArea
      {...rest}
      ref={area}
      hint={isFull && t('wire.textFull', { count: limits.textLength })}
      readOnly={disabled ?? false}
      onInput={() => binding.current?.typed()}
      onCompositionStart={() => binding.current?.compose()}
      onCompositionEnd={() => binding.current?.composed()}
    />
  )
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
