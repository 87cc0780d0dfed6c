import type { ReactNode } from 'react'

type OutlineRowProps = { onPress: (() => void) | null; children: ReactNode }

/** An entry of the outline: a button where pressing it opens something. */
export function OutlineRow({ onPress, children }: OutlineRowProps) {
  if (!onPress) return <div className="outline__row outline__row--still">{children}</div>
  return (
    <button type="button" className="outline__row" onClick={onPress}>
      {children}
    </button>
  )
}
