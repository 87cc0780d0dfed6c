/** Each kind of silence has a pattern of its own, so that it is told apart without its colour. */
export function BandPatterns({ id }: { id: string }) {
  return (
    <defs>
      <Pattern id={`${id}-warn`} kind="warn" size={9}>
        <circle cx="2.5" cy="2.5" r="1.4" />
        <circle cx="7" cy="7" r="1.4" />
      </Pattern>
      <Pattern id={`${id}-gap`} kind="gap" size={8}>
        <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" />
      </Pattern>
      <Pattern id={`${id}-long`} kind="long" size={8}>
        <path d="M0 0l8 8M0 8l8-8" />
      </Pattern>
    </defs>
  )
}

type PatternProps = { id: string; kind: string; size: number; children: React.ReactNode }

function Pattern({ id, kind, size, children }: PatternProps) {
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse">
      <rect width={size} height={size} className={`band band--${kind}`} />
      <g className={`band__marks band__marks--${kind}`}>{children}</g>
    </pattern>
  )
}

/** What fills a band of this kind. */
export function fillOf(id: string, kind: string): string | undefined {
  return ['warn', 'gap', 'long'].includes(kind) ? `url(#${id}-${kind})` : undefined
}
