/** A text in every form in which it may lie about: what to look for, by the form's name. */
export function formsOf(text: string): Map<string, Buffer> {
  const bytes = Buffer.from(text)
  const utf16 = Buffer.from(text, 'utf16le')
  const hex = bytes.toString('hex')
  const escaped = [...text].map(
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const forms = new Map<string, Buffer>([
    ['utf-8', bytes],
    ['utf-16', utf16],
    ['utf-16, the other way round', Buffer.from(utf16).swap16()],
    ['hexadecimal', Buffer.from(hex)],
    ['hexadecimal, in capitals', Buffer.from(hex.toUpperCase())],
    ['an address', Buffer.from(encodeURIComponent(text))],
    ['escapes', Buffer.from(escaped.join(''))],
    ['backwards', Buffer.from([...text].toReversed().join(''))],
  ])
  for (const shift of [0, 1, 2]) {
    forms.set(`base64, shifted by ${shift}`, Buffer.from(base64(bytes, shift)))
    const url = base64(bytes, shift).replaceAll('+', '-').replaceAll('/', '_')
    forms.set(`base64 for addresses, shifted by ${shift}`, Buffer.from(url))
  }
  return forms
}

/** The characters that are the same whatever comes before, `shift` bytes of it, and behind. */
function base64(bytes: Buffer, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
  const first = Math.ceil((shift * 8) / 6)
  return whole.slice(first, Math.floor(((shift + bytes.byteLength) * 8) / 6))
}

export function countIn(haystack: Buffer, needle: Buffer): number {
  let count = 0
  for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + 1))
    count += 1
  return count
}
