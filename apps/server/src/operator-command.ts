import { env, exit, stderr, stdout } from 'node:process'
import { type Config, readConfig } from './config.ts'
import type { Copy } from './store/examine-copy.ts'

/** Runs a command beside the server: it says on stdout what it did, or in one line on stderr why it did not. */
export async function runOperatorCommand(
  onPostgres: string,
  act: (config: Config) => Promise<string>,
): Promise<void> {
  try {
    const config = readConfig(env)
    if (!config.ok) throw new Error(config.error)
    if (config.value.databaseUrl !== null) {
      throw new Error(`DATABASE_URL is set, so this is for Postgres' own tools: ${onPostgres}`)
    }
    stdout.write(`${await act(config.value)}\n`)
  } catch (error) {
    stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    exit(1)
  }
}

export function describeCopy({ bytes, sessions }: Copy): string {
  return `${bytes} bytes, ${sessions} ${sessions === 1 ? 'session' : 'sessions'}`
}
