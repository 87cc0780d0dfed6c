/** A file of the build, with what must be there before it runs. */
export type Piece = {
  readonly file: string
  /** The module that it was made for, if for one: its path from the app's folder. */
  readonly entry: string | null
  readonly imports: readonly string[]
  readonly styles: readonly string[]
}

export type PageSize = { readonly page: string; readonly bytes: number; readonly most: number }

type Page = { readonly entries: readonly string[]; readonly most: number }

const kilo = 1_000
const app = ['index.html', 'src/words/en.ts']
const inside = [...app, 'src/people/session-page.tsx', 'src/facilitate/room-page.tsx']

/** What each page loads at first, in the language that most read, and how many bytes of brotli that may be. */
const pages: Readonly<Record<string, Page>> = {
  'the front door': { entries: app, most: 110 * kilo },
  'the door of a session': { entries: [...app, 'src/people/session-page.tsx'], most: 140 * kilo },
  preparing: { entries: [...inside, 'src/prepare/prepare-page.tsx'], most: 285 * kilo },
  'the board': { entries: [...inside, 'src/facilitate/board-page.tsx'], most: 320 * kilo },
  'the page after': { entries: [...inside, 'src/after/after-page.tsx'], most: 270 * kilo },
}

/** What each page weighs; `sizeOf` knows a file's bytes. Throws for a page whose parts are gone. */
export function sizesOf(
  pieces: readonly Piece[],
  sizeOf: (file: string) => number,
): readonly PageSize[] {
  const byFile = new Map(pieces.map((piece) => [piece.file, piece]))
  return Object.entries(pages).map(([page, { entries, most }]) => {
    const files = new Set<string>()
    const load = (file: string) => {
      if (files.has(file)) return
      files.add(file)
      const piece = byFile.get(file)
      for (const other of [...(piece?.imports ?? []), ...(piece?.styles ?? [])]) load(other)
    }
    for (const entry of entries) {
      const piece = pieces.find((one) => one.entry === entry)
      if (!piece) throw new Error(`${page}: there is no chunk for ${entry}`)
      load(piece.file)
    }
    return { page, most, bytes: [...files].reduce((sum, file) => sum + sizeOf(file), 0) }
  })
}

/** A line for each page; one that is too heavy says so. */
export function writeSizes(sizes: readonly PageSize[]): string {
  const inKilo = (bytes: number) => (bytes / kilo).toFixed(1).padStart(6)
  return sizes
    .map(({ page, bytes, most }) => {
      const verdict = bytes > most ? '  too much' : ''
      return `${page.padEnd(22)} ${inKilo(bytes)} of ${inKilo(most)} kB${verdict}`
    })
    .join('\n')
}
