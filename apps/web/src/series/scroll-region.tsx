import type { ReactNode } from 'react'

/** A wide table: on a narrow screen it scrolls by itself, by keyboard too. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="series-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
