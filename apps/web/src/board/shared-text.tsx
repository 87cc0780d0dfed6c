import { useLayoutEffect, useRef } from 'react'
import { TextArea } from '../ui/field.tsx'

type SharedTextProps = {
  label: string
  labelHidden?: boolean
  value: string
  placeholder?: string
  rows?: number
  disabled?: boolean
  autoFocus?: boolean
  onText: (next: string) => void
}

/**
 * A text that others may be typing in at the same time. What they write before the caret pushes it
 * along, so that one's own words stay together.
 */
export function SharedText({ value, onText, disabled, ...rest }: SharedTextProps) {
  const area = useRef<HTMLTextAreaElement | null>(null)
  const shown = useRef(value)
  const caret = useRef<[number, number]>([value.length, value.length])

  useLayoutEffect(() => {
    const element = area.current
    if (!element || shown.current === value) return
    if (document.activeElement === element) {
      const [from, to] = caret.current
      // Kept here too: the browser tells of a moved selection only later, and more may come before.
      caret.current = [pushed(shown.current, value, from), pushed(shown.current, value, to)]
      element.setSelectionRange(...caret.current)
    }
    shown.current = value
  }, [value])

  const remember = (element: HTMLTextAreaElement) => {
    area.current = element
    caret.current = [element.selectionStart, element.selectionEnd]
  }
  return (
    <TextArea
      {...rest}
      value={value}
      readOnly={disabled ?? false}
      onFocus={(event) => remember(event.currentTarget)}
      onSelect={(event) => remember(event.currentTarget)}
      onChange={(event) => {
        remember(event.currentTarget)
        shown.current = event.currentTarget.value
        onText(event.currentTarget.value)
      }}
    />
  )
}

/** Where a caret at `index` of `before` belongs after somebody changed one stretch of the text. */
export function pushed(before: string, after: string, index: number): number {
  let head = 0
  while (head < index && head < after.length && before[head] === after[head]) head++
  if (head === index) return index
  return Math.max(head, index + after.length - before.length)
}
