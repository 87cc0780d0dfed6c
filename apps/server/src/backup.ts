import { argv } from 'node:process'
import { describeCopy, runOperatorCommand } from './operator-command.ts'
import { backUp } from './store/back-up.ts'

// `pnpm backup <file>`: a copy of the embedded database, also while the server runs.

const onPostgres = 'pg_dump --format=custom --file=<file> "$DATABASE_URL"'

await runOperatorCommand(onPostgres, async ({ dataDir }) => {
  const [file, ...more] = argv.slice(2)
  if (!file || file.startsWith('-') || more.length > 0) throw new Error('pnpm backup <file>')
  return `Backed up to ${file}: ${describeCopy(await backUp(dataDir, file))}.`
})
