/** A face of a style sheet: where its file is, and for which characters it is. */
export type Face = { readonly rule: string; readonly url: string; readonly range: string }

/** The faces of our families that a text needs. */
export function facesFor(text: string, faces: readonly Face[]): Face[] {
  const points = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0))
  return faces.filter(({ range }) => {
    const spans = readRange(range)
    return [...points].some((point) => spans.some(([from, to]) => from <= point && point <= to))
  })
}

/** A CSS unicode-range, as spans of code points; everything, where there is none. */
function readRange(range: string): (readonly [number, number])[] {
  if (range.trim() === '') return [[0, 0x10ffff]]
  return range.split(',').flatMap((part) => {
    const [, from, to] = /U\+([0-9a-f?]+)(?:-([0-9a-f]+))?/i.exec(part) ?? []
    if (!from) return []
    const low = Number.parseInt(from.replaceAll('?', '0'), 16)
    const high = Number.parseInt((to ?? from).replaceAll('?', 'f'), 16)
    return [[low, high] as const]
  })
}

/** The faces that this page was styled with. */
export function facesOfPage(families: readonly string[]): Face[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return []
      const read = (name: string) => rule.style.getPropertyValue(name)
      const family = read('font-family').replace(/["']/g, '')
      const [, file] = /url\("?([^")]+)"?\)/.exec(read('src')) ?? []
      if (!families.includes(family) || !file) return []
      const url = new URL(file, sheet.href ?? document.baseURI).href
      const described = ['font-style', 'font-weight', 'unicode-range'].map(
        (name) => `${name}:${read(name) || 'normal'}`,
      )
      const named = described.filter((line) => line !== 'unicode-range:normal')
      return [
        {
          url,
          range: read('unicode-range'),
          rule: [`font-family:'${family}'`, ...named].join(';'),
        },
      ]
    }),
  )
}

/** Style for a document that must stand alone: its faces inside of it. */
export async function embedFaces(faces: readonly Face[]): Promise<string> {
  const rules = await Promise.all(
    faces.map(async ({ rule, url }) => {
      const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
      return `@font-face{${rule};src:url(data:font/woff2;base64,${base64(bytes)}) format('woff2')}`
    }),
  )
  return rules.join('')
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return btoa(text)
}
