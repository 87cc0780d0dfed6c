import { argv } from 'node:process'
import { parseArgs } from 'node:util'
import { describeCopy, runOperatorCommand } from './operator-command.ts'
import { restore } from './store/restore.ts'
import { systemClock } from './system-clock.ts'

// `pnpm restore <file> [--replace]`: a backup becomes the database of DATA_DIR, while no server runs on it.

const onPostgres =
  'pg_restore --clean --if-exists --no-owner --single-transaction --dbname="$DATABASE_URL" <file>'

await runOperatorCommand(onPostgres, async ({ dataDir }) => {
  const { file, isReplacing } = readArguments()
  const restored = restore({ file, dataDir, isReplacing, now: systemClock.now() })
  const kept = restored.former ? ` What was there is kept as ${restored.former}.` : ''
  return `Restored ${file} into ${dataDir}: ${describeCopy(restored)}.${kept}`
})

function readArguments(): { file: string; isReplacing: boolean } {
  const options = { replace: { type: 'boolean', default: false } } as const
  try {
    const { positionals, values } = parseArgs({
      args: argv.slice(2),
      options,
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    if (file && more.length === 0) return { file, isReplacing: values.replace }
  } catch {
    // An option that there is not: the usage says what there is.
  }
  throw new Error('pnpm restore <file> [--replace]')
}
