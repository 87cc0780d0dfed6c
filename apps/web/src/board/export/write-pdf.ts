type Picture = {
  /** The picture as JPEG, in RGB. */
  readonly jpeg: Uint8Array
  readonly pixels: { readonly width: number; readonly height: number }
  /** How large the page is, in points of a 72nd of an inch. */
  readonly page: { readonly width: number; readonly height: number }
  readonly title: string
  /** BCP 47. */
  readonly language: string
}

/**
 * Writes a PDF of one page that a picture fills (PDF 32000-1: a catalog, a page, an image of the filter
 * DCTDecode, and the table of where each of them begins).
 */
export function writePdf({ jpeg, pixels, page, title, language }: Picture): Uint8Array {
  const shown = `q ${page.width} 0 0 ${page.height} 0 0 cm /Board Do Q`
  const objects: readonly (readonly [head: string, stream?: Uint8Array])[] = [
    [
      `<< /Type /Catalog /Pages 2 0 R /Lang (${language}) /ViewerPreferences << /DisplayDocTitle true >> >>`,
    ],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents 4 0 R /Resources << /XObject << /Board 5 0 R >> >> >>`,
    ],
    [`<< /Length ${shown.length} >>`, bytesOf(shown)],
    [
      `<< /Type /XObject /Subtype /Image /Width ${pixels.width} /Height ${pixels.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    ],
    [`<< /Title ${utf16(title)} /Producer (Kraftline) >>`],
  ]
  const parts: Uint8Array[] = [bytesOf('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')]
  const starts: number[] = []
  let length = parts[0]?.length ?? 0
  const put = (bytes: Uint8Array) => {
    parts.push(bytes)
    length += bytes.length
  }
  objects.forEach(([head, stream], index) => {
    starts.push(length)
    put(bytesOf(`${index + 1} 0 obj\n${head}\n`))
    if (stream) {
      put(bytesOf('stream\n'))
      put(stream)
      put(bytesOf('\nendstream\n'))
    }
    put(bytesOf('endobj\n'))
  })
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  const xref = length
  put(bytesOf(`xref\n0 ${count}\n0000000000 65535 f \n${table}`))
  put(bytesOf(`trailer\n<< /Size ${count} /Root 1 0 R /Info ${objects.length} 0 R >>\n`))
  put(bytesOf(`startxref\n${xref}\n%%EOF\n`))
  return joined(parts, length)
}

/** Latin-1, as everything in a PDF that is no stream. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function utf16(text: string): string {
  const codes = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
  return `<FEFF${codes.map((code) => code.toString(16).padStart(4, '0')).join('')}>`
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
