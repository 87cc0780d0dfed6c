import { Dialog as Parts } from 'radix-ui'
import type { ReactNode } from 'react'

type DialogProps = {
  open: boolean
  onClose: () => void
  title: string
  text?: ReactNode
  wide?: boolean
  children?: ReactNode
}

/** A modal dialog: focus is kept inside and given back, Escape and the backdrop close it. */
export function Dialog({ open, onClose, title, text, wide, children }: DialogProps) {
  return (
    <Parts.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Parts.Portal>
        <Parts.Overlay className="dialog__overlay" />
        <Parts.Content
          className={wide ? 'dialog dialog--wide' : 'dialog'}
          {...(text ? {} : { 'aria-describedby': undefined })}
        >
          <Parts.Title className="dialog__title">{title}</Parts.Title>
          {text && <Parts.Description className="dialog__text">{text}</Parts.Description>}
          {children}
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  )
}
