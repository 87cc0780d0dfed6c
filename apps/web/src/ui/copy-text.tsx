import { useRef, useState } from 'react'
import { Button } from './button.tsx'
import { TextArea } from './field.tsx'

type CopyTextProps = { label: string; value: string; copy: string; copied: string }

/** A text of several lines to be taken elsewhere; the button says once it is on the clipboard. */
export function CopyText({ label, value, copy, copied }: CopyTextProps) {
  const [taken, setTaken] = useState<string | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const isTaken = taken === value
  const take = async () => {
    try {
      await navigator.clipboard.writeText(value)
      setTaken(value)
    } catch {
      // No clipboard over plain HTTP, or not allowed: the text is selected, to be copied by hand.
      area.current?.select()
    }
  }
  return (
    <div className="copy-text">
      <TextArea ref={area} label={label} value={value} readOnly rows={6} />
      <Button look="primary" onClick={() => void take()} aria-live="polite">
        {isTaken ? copied : copy}
      </Button>
    </div>
  )
}
