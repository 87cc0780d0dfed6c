import type { BoardFigures } from './measure-board.ts'

export type BoardRow = { readonly name: string; readonly figures: BoardFigures }

const heads = [
  'board',
  'notes',
  'pan: script (task) ms a frame',
  'drag one: script (task) ms a frame',
  'zoom: p95 frame ms',
  'shown after ms (of those after load)',
  'JS + CSS, brotli kB',
  'ten cursors: script ms a frame more',
]

/** Times that the other board takes more than ours, where both were measured: the figures that travel. */
export function ratiosOf(rows: readonly BoardRow[]): readonly (readonly string[])[] {
  const [ours, other] = [rows.filter(isOurs), rows.filter((row) => !isOurs(row))]
  return other.flatMap(({ name, figures: theirs }) => {
    const mine = ours.find(({ figures }) => figures.notes === theirs.notes)?.figures
    if (!mine) return []
    const times = (of: (figures: BoardFigures) => number) => (of(theirs) / of(mine)).toFixed(1)
    return [
      [
        `${name} to ours`,
        String(theirs.notes),
        times(({ pan }) => pan.script),
        times(({ drag }) => drag.script),
        times(({ zoom }) => zoom.p95),
        times(({ loaded }) => loaded.shown),
        times(({ bytes }) => bytes),
        '–',
      ],
    ]
  })
}

function isOurs({ name }: BoardRow): boolean {
  return name.startsWith('ours')
}

/** Ratios first, then the figures, as a table in Markdown. */
export function writeBoardTable(rows: readonly BoardRow[]): string {
  const lines = [...ratiosOf(rows), ...rows.map(cells)]
  return [heads, heads.map(() => '---'), ...lines]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n')
}

function cells({ name, figures }: BoardRow): readonly string[] {
  const { notes, pan, drag, zoom, loaded, bytes, cursors } = figures
  return [
    name,
    String(notes),
    `${pan.script.toFixed(2)} (${pan.task.toFixed(1)})`,
    `${drag.script.toFixed(2)} (${drag.task.toFixed(1)})`,
    zoom.p95.toFixed(1),
    `${loaded.shown.toFixed(0)} (${loaded.shownAfterLoad.toFixed(0)})`,
    (bytes / 1_000).toFixed(0),
    cursors === null ? '–' : cursors.toFixed(2),
  ]
}
