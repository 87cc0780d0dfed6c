/** The size of a note's paper, the same for everybody who is measured. */
export const noteSize = { width: 184, height: 104 }

const words = [
  'We knew at ten and said so at noon.',
  'Nobody told support.',
  'The status page said fine while sign-in was down for half of our customers.',
  'Who decides what we may say?',
  'Three channels, three different stories about the same hour.',
  'Long silence after the first update.',
]

/** What a note says: of different lengths, and no two the same. */
export function textOf(index: number): string {
  return `${words[index % words.length]} (${index + 1})`
}

/** How so many notes are laid out: about as the window is shaped. */
export function gridOf(count: number): { readonly columns: number; readonly rows: number } {
  const columns = Math.ceil(Math.sqrt(count * 1.1))
  return { columns, rows: Math.ceil(count / columns) }
}
