/** A block between two lines of ```: what its first line says after them, and what it holds. */
export type Fence = { readonly info: string; readonly text: string }

/** Every fenced block of a document, in order. */
export function fencesOf(markdown: string): readonly Fence[] {
  return [...markdown.matchAll(/^```([^\n`]*)\n(.*?)^```$/gms)].map(
    ([, info = '', text = '']): Fence => ({ info: info.trim(), text }),
  )
}

/** What stands in backticks in the running text, fenced blocks left aside. */
export function spansOf(markdown: string): readonly string[] {
  const running = markdown.replace(/^```.*?^```$/gms, '')
  return [...running.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span)
}

/** Where links and pictures lead. */
export function targetsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
}

/** The rows of the table whose first column has this heading, as trimmed cells; throws if there is none. */
export function rowsOf(markdown: string, heading: string): readonly (readonly string[])[] {
  const lines = markdown.split('\n')
  const header = lines.findIndex((line) => line.startsWith(`| ${heading} |`))
  if (header < 0) throw new Error(`no table of "${heading}"`)
  const rest = lines.slice(header + 2)
  const end = rest.findIndex((line) => !line.startsWith('|'))
  return rest.slice(0, end < 0 ? undefined : end).map(cellsOf)
}

/** A `|` in backticks separates no cells. */
function cellsOf(row: string): readonly string[] {
  const cells = row.match(/(?:`[^`]*`|[^|`])+/g) ?? []
  return cells.map((cell) => cell.trim())
}

/** `PORT` without its backticks. */
export function bare(cell: string | undefined): string {
  return (cell ?? '').replace(/^`|`$/g, '')
}
