const longest = 60

/** A file's name after a review's title, safe on every system. */
export function fileNameOf(title: string, ending: string): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  const name = Array.from(words.join('-')).slice(0, longest).join('')
  return `${name || 'kraftline'}.${ending}`
}
