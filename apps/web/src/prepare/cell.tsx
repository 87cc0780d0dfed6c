import type { ReactNode } from 'react'

export type Column = 'time' | 'channel' | 'sender' | 'kind' | 'audience' | 'text'

/** A field's place in a row. */
export function Cell({ column, children }: { column: Column; children: ReactNode }) {
  return <span className={`messages__field messages__${column}`}>{children}</span>
}
