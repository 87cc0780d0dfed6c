import type { ImportOptions } from '../connect/api.ts'

/** What a text is sent as, by how it begins: whatever is not JSON had better be a sheet. */
export function importTypeOf(text: string): ImportOptions['type'] {
  return isJson(text) ? 'application/json' : 'text/csv'
}

/** Whether something pasted beside the fields is meant to be imported. */
export function looksImportable(text: string): boolean {
  return isJson(text) || looksLikeSheet(text)
}

function isJson(text: string): boolean {
  return /^\uFEFF?\s*[[{]/.test(text)
}

/** A header that names a time and at least one more of our columns. */
function looksLikeSheet(text: string): boolean {
  const [header = ''] = text.split(/\r?\n/, 1)
  const names = header.split(/[,;\t]/).map((name) =>
    name
      .replace(/["\uFEFF]/g, '')
      .trim()
      .toLowerCase(),
  )
  return names.includes('time') && ['channel', 'kind', 'text'].some((name) => names.includes(name))
}
