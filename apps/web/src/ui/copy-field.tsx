import { useId, useRef, useState } from 'react'
import { Button } from './button.tsx'

type CopyFieldProps = { label: string; hint?: string; value: string; copy: string; copied: string }

/** A text to be taken elsewhere; the button says once it is on the clipboard. */
export function CopyField({ label, hint, value, copy, copied }: CopyFieldProps) {
  const id = useId()
  const [taken, setTaken] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const isTaken = taken === value
  const take = async () => {
    try {
      await navigator.clipboard.writeText(value)
      setTaken(value)
    } catch {
      // No clipboard over plain HTTP, or not allowed: the text is selected, to be copied by hand.
      input.current?.select()
    }
  }
  return (
    <div className="field copy-field">
      <label htmlFor={id} className="field__label">
        {label}
      </label>
      <div className="copy-field__row">
        <input
          ref={input}
          id={id}
          className="input"
          readOnly
          value={value}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          onClick={() => void take()}
          aria-live="polite"
          aria-label={`${isTaken ? copied : copy}: ${label}`}
        >
          {isTaken ? copied : copy}
        </Button>
      </div>
      {hint && (
        <div id={`${id}-hint`} className="field__hint">
          {hint}
        </div>
      )}
    </div>
  )
}
