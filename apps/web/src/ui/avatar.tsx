/**
 * Two letters of a name on a person's colour. They are drawn by the style sheet: who hears a button with a
 * face on it hears its name, and letters besides would be another one.
 */
export function Avatar({ name, color, away }: { name: string; color: string; away?: boolean }) {
  return (
    <span
      className={away ? 'avatar avatar--away' : 'avatar'}
      style={{ background: color }}
      title={name}
      data-initials={initialsOf(name)}
    />
  )
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? words.map((word) => [...word][0]) : [...(words[0] ?? '')]
  return letters.slice(0, 2).join('')
}
