import { parseArgs } from 'node:util'
import { type ContenderName, contenderNames } from './contenders.ts'

/** What the people of a room do. */
export type LoadOptions = {
  readonly people: number
  /** How many of them move their cursor. */
  readonly movers: number
  readonly cursorsPerSecond: number
  readonly secondsPerEdit: number
  readonly echoes: boolean
}

export type Options = {
  readonly load: LoadOptions
  readonly contenders: readonly ContenderName[]
  /** Just so many rooms, instead of looking for the most. */
  readonly rooms: number | null
  /** Seconds of each measurement. */
  readonly seconds: number
  /** Seconds for all of it, and of those for the joins of one server. */
  readonly secondsInAll: number
  readonly secondsOfJoins: number
  /** Boards that are written to be joined. */
  readonly boards: number
  readonly profileTo: string | null
}

const usage = `Measures servers of shared boards side by side, over loopback alone.

  --quick                at most 90 seconds, and as rough
  --only <names>         of ${contenderNames.join(', ')}; separated by commas
  --rooms <n>            measure so many rooms, instead of looking for the most
  --seconds <n>          of each measurement (4)
  --people <n>           in a room (10)
  --movers <n>           of them move their cursor (3)
  --cursors <n>          a second and mover (20)
  --edit-every <n>       seconds, everybody (2)
  --echo                 clients send on the presence that they hear, as stock y-websocket does
  --profile <folder>     leave CPU profiles of the servers there
`

/** Reads the command line; a string is what to say instead of measuring. */
export function readOptions(args: readonly string[]): Options | string {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      rooms: { type: 'string' },
      seconds: { type: 'string' },
      people: { type: 'string' },
      movers: { type: 'string' },
      cursors: { type: 'string' },
      'edit-every': { type: 'string' },
      echo: { type: 'boolean', default: false },
      profile: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  const numbers = [values.rooms, values.seconds, values.people, values.movers, values.cursors]
  const areNumbers = [...numbers, values['edit-every']].every((text) => Number(text ?? 1) > 0)
  const names = values.only?.split(',') ?? contenderNames
  const chosen = contenderNames.filter((name) => names.includes(name))
  if (values.help || !areNumbers || chosen.length === 0) return usage
  const { quick } = values
  return {
    load: {
      people: Number(values.people ?? 10),
      movers: Number(values.movers ?? 3),
      cursorsPerSecond: Number(values.cursors ?? 20),
      secondsPerEdit: Number(values['edit-every'] ?? 2),
      echoes: values.echo,
    },
    contenders: chosen,
    rooms: values.rooms ? Number(values.rooms) : null,
    seconds: Number(values.seconds ?? (quick ? 2 : 4)),
    secondsInAll: quick ? 80 : 345,
    secondsOfJoins: quick ? 9 : 22,
    boards: quick ? 2 : 5,
    profileTo: values.profile ?? null,
  }
}
