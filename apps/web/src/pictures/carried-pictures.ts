type Carried = { readonly files: Iterable<File>; getData(format: string): string }

/**
 * The pictures that a paste or a drop is about; none where it is about a text. Spreadsheets and word
 * processors add a picture of the text that they copy, and some desktops a text that names the file.
 */
export function carriedPictures(carried: Carried | null): readonly File[] {
  if (!carried) return []
  const files = [...carried.files]
  const text = carried.getData('text/plain').trim()
  const isAboutText = text !== '' && !files.some(({ name }) => text.includes(name))
  return isAboutText ? [] : files.filter(({ type }) => type.startsWith('image/'))
}
