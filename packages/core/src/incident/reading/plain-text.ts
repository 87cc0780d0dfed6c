const lineBreaks = new Set(['br', 'hr', 'tr'])
const blocks = new Set(['p', 'div', 'ul', 'ol', 'blockquote', 'pre', 'table', 'section', 'article'])
const headings = /^h[1-6]$/
/** Elements whose content is not for reading. */
const hidden = new Set(['script', 'style', 'template', 'noscript', 'iframe'])

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  deg: '°',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  rarr: '→',
  larr: '←',
}

const tag = /<(\/?)([a-z][a-z0-9-]*)(?:[\s/][^<>]*)?>|<!--/gi
const entity = /&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi

function decodeEntity(whole: string, name: string): string {
  const lowered = name.toLowerCase()
  if (!lowered.startsWith('#')) {
    return Object.hasOwn(entities, lowered) ? (entities[lowered] ?? whole) : whole
  }
  const isHex = lowered.startsWith('#x')
  const code = Number.parseInt(lowered.slice(isHex ? 2 : 1), isHex ? 16 : 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : whole
}

function replacementOf(name: string, isClosing: boolean): string {
  if (lineBreaks.has(name)) return '\n'
  if (blocks.has(name) || headings.test(name)) return '\n\n'
  if (name === 'li') return isClosing ? '' : '\n• '
  if (name === 'td' || name === 'th') return isClosing ? ' ' : ''
  return ''
}

/** Where reading goes on after a tag or a comment's opening; hidden elements are passed over whole. */
function endOfMarkup(html: string, lowered: string, match: RegExpExecArray): number {
  const after = match.index + match[0].length
  const name = match[2]?.toLowerCase()
  if (name === undefined) {
    const end = html.indexOf('-->', after)
    return end === -1 ? html.length : end + 3
  }
  if (match[1] === '/' || !hidden.has(name)) return after
  const end = lowered.indexOf(`</${name}`, after)
  return end === -1 ? html.length : end
}

/** Blanks at the ends of lines go, and of several empty lines one stays. */
function tidyLines(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n')
  const trimmed = lines.map((line) => line.trim())
  return trimmed
    .filter((line, index) => line !== '' || trimmed[index - 1] !== '')
    .join('\n')
    .trim()
}

/** Turns HTML, or text with some in it, into plain text. Takes time in proportion to its length. */
export function toPlainText(html: string): string {
  // Not toLowerCase: it changes the length of some strings, and with it every index.
  const lowered = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  let text = ''
  let at = 0
  tag.lastIndex = 0
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    text += html.slice(at, match.index)
    text += replacementOf(match[2]?.toLowerCase() ?? '', match[1] === '/')
    at = endOfMarkup(html, lowered, match)
    tag.lastIndex = at
  }
  return tidyLines((text + html.slice(at)).replace(entity, decodeEntity))
}
