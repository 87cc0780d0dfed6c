import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

/** Where the repository starts: every command runs there. */
export const root = join(import.meta.dirname, '..')

const binaries = join(root, 'node_modules', '.bin')

export type Ran = {
  /** The exit code; null when it could not be started, was killed or took too long. */
  readonly code: number | null
  /** What it said, both streams in the order they came; empty when it was shown instead. */
  readonly output: string
}

export type RunOptions = {
  readonly environment?: Readonly<Record<string, string>>
  /** Shows what the command says as it says it, instead of keeping it. */
  readonly isShown?: boolean
  readonly timeoutMs?: number
}

/** Runs a command, those of the installed packages first; it never throws and never reads from us. */
export function run(command: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const [name = '', ...args] = command
  const path = `${binaries}${delimiter}${process.env.PATH ?? ''}`
  return new Promise((resolve) => {
    const child = spawn(name, args, {
      cwd: root,
      env: { ...process.env, ...options.environment, PATH: path },
      stdio: ['ignore', options.isShown ? 'inherit' : 'pipe', options.isShown ? 'inherit' : 'pipe'],
      // On Windows the packages' commands are .cmd files, which only a shell starts.
      shell: process.platform === 'win32',
      ...(options.timeoutMs ? { timeout: options.timeoutMs } : {}),
    })
    const said: Buffer[] = []
    child.stdout?.on('data', (bytes: Buffer) => said.push(bytes))
    child.stderr?.on('data', (bytes: Buffer) => said.push(bytes))
    child.on('error', (error) => resolve({ code: null, output: error.message }))
    child.on('close', (code) => resolve({ code, output: Buffer.concat(said).toString() }))
  })
}
