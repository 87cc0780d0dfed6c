// Measures our server beside those that people use otherwise, and prints what docs/benchmarks.md shows.
import { cpus, loadavg } from 'node:os'
import { contenders } from './contenders.ts'
import { canPin, pinGenerator } from './cores.ts'
import { now } from './machine-clock.ts'
import { measure } from './measure.ts'
import { type Options, readOptions } from './options.ts'
import { type Row, writeTable } from './table.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

async function main(options: Options): Promise<void> {
  const began = now()
  const isPinned = canPin()
  if (isPinned) pinGenerator()
  const { people, movers, cursorsPerSecond, secondsPerEdit } = options.load
  say(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model}`)
  say(
    `Load before the start: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  )
  say(isPinned ? 'Server and generator on a core each.' : 'Cores are shared: there is no taskset.')
  say(`Each room: ${people} people, ${movers} move their cursor at ${cursorsPerSecond} Hz,`)
  say(`each edits a note every ${secondsPerEdit} s.\n`)

  const rows: Row[] = []
  for (const [index, name] of options.contenders.entries()) {
    const contender = contenders[name]
    say(contender.name)
    // What one leaves of its share, the others have.
    const left = began + options.secondsInAll * 1_000 - now()
    const deadline = now() + left / (options.contenders.length - index)
    const figures = await measure(contender, { ...options, isPinned, deadline }, say).catch(
      (error: unknown) => {
        say(`  could not be measured to the end: ${error instanceof Error ? error.message : error}`)
        return null
      },
    )
    rows.push({ name: contender.name, figures })
  }
  say(`\n${writeTable(rows)}\n`)
  say(
    `Load at the end: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  )
  say(`It took ${((now() - began) / 1_000).toFixed(0)} s.`)
}

const options = readOptions(process.argv.slice(2))
if (typeof options === 'string') {
  process.stderr.write(options)
  process.exitCode = 2
} else {
  await main(options)
}
