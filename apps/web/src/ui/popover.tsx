import { Popover as Parts } from 'radix-ui'
import type { ReactNode } from 'react'

type PopoverProps = { trigger: ReactNode; label: string; children: ReactNode }

/** What a button shows beside itself: Escape and a click elsewhere close it, focus comes back. */
export function Popover({ trigger, label, children }: PopoverProps) {
  return (
    <Parts.Root>
      <Parts.Trigger asChild>{trigger}</Parts.Trigger>
      <Parts.Portal>
        <Parts.Content className="popover" sideOffset={8} collisionPadding={12} aria-label={label}>
          {children}
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  )
}

/** A button inside a popover that closes it, whatever else it does. */
export const PopoverClose = Parts.Close
