import type { ReactNode } from 'react'

/** A calm word over the paper, with what can be done about it. */
export function Notice({ children, acts }: { children: ReactNode; acts?: ReactNode }) {
  return (
    <div className="notice panel panel--floating">
      <div className="notice__said">{children}</div>
      {acts && <div className="notice__acts">{acts}</div>}
    </div>
  )
}
