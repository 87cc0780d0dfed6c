import { parseArgs } from 'node:util'

export const boardNames = ['ours', 'excalidraw'] as const
export type BoardName = (typeof boardNames)[number]

export type BoardOptions = {
  readonly boards: readonly BoardName[]
  readonly notes: readonly number[]
  readonly loads: number
  /** Gestures of each kind. */
  readonly steps: number
  /** A folder for a picture of each board. */
  readonly screenshotsTo: string | null
}

const usage = `Measures our board beside Excalidraw, in the browser that the tests use.

  --quick                two sizes, fewer gestures, one load of each
  --only <names>         of ${boardNames.join(', ')}; separated by commas
  --notes <numbers>      how many there are on a board (100,500,2000)
  --screenshots <folder> leave a picture of each board there
`

/** Reads the command line; a string is what to say instead of measuring. */
export function readBoardOptions(args: readonly string[]): BoardOptions | string {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      notes: { type: 'string' },
      screenshots: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  const { quick } = values
  const names = values.only?.split(',') ?? boardNames
  const boards = boardNames.filter((name) => names.includes(name))
  const notes = (values.notes ?? (quick ? '500,2000' : '100,500,2000')).split(',').map(Number)
  const areNumbers = notes.every((count) => count >= 2)
  if (values.help || !areNumbers || boards.length === 0) return usage
  return {
    boards,
    notes,
    loads: quick ? 1 : 3,
    steps: quick ? 60 : 120,
    screenshotsTo: values.screenshots ?? null,
  }
}
