/** So many characters at most, the last of them saying that there was more. */
export function shorten(text: string, most: number): string {
  const characters = [...text.toWellFormed()]
  if (characters.length <= most) return characters.join('')
  return `${characters
    .slice(0, Math.max(0, most - 1))
    .join('')
    .trimEnd()}…`
}
