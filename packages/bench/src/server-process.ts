import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Contender } from './contenders.ts'
import { onServerCore } from './cores.ts'
import { within } from './machine-clock.ts'
import type { Question, Usage } from './probe.ts'

const probe = fileURLToPath(new URL('./probe.ts', import.meta.url))
const patience = 15_000

export type Running = {
  readonly isPinned: boolean
  /** Its data, for those that keep any. */
  readonly folder: string
  /** Where a CPU profile is left when it ends; null: none is taken. */
  readonly profileTo: string | null
}

/** A server in a process of its own, with a probe in it. */
export class ServerProcess {
  readonly port: number
  readonly #child: ChildProcess
  #asked = 0

  private constructor(child: ChildProcess, port: number) {
    this.#child = child
    this.port = port
  }

  static async start(contender: Contender, { isPinned, folder, profileTo }: Running) {
    const profiling = profileTo ? ['--cpu-prof', `--cpu-prof-dir=${profileTo}`] : []
    const node = [process.execPath, '--expose-gc', ...profiling, '--import', probe, contender.file]
    const [command = '', ...parameters] = isPinned ? onServerCore(node) : node
    const child = spawn(command, parameters, {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      // Nothing of our own surroundings: no address of a database, no port.
      env: {
        PATH: process.env.PATH,
        HOST: '127.0.0.1',
        PORT: '0',
        LOG_LEVEL: 'warn',
        ...(contender.keeps ? { DATA_DIR: folder } : {}),
      },
    })
    return new ServerProcess(child, await portOf(child))
  }

  /** What it has used so far; with 'heap' after a full collection, which takes its time. */
  async usage(what: 'cpu' | 'heap' = 'cpu'): Promise<Usage> {
    this.#asked += 1
    const id = this.#asked
    const question: Question = { id, what }
    this.#child.send(question)
    return within(patience, this.#answerTo(id), 'the server does not answer')
  }

  /** Ends it as an operator would; one that does not end is killed. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGTERM')
    try {
      await within(patience, ended, 'it does not end')
    } catch {
      this.#child.kill('SIGKILL')
      await ended
    }
  }

  async #answerTo(id: number): Promise<Usage> {
    for (;;) {
      const [usage]: Usage[] = await once(this.#child, 'message')
      if (usage?.id === id) return usage
    }
  }

  /** For when the bench itself is cut short. */
  kill(): void {
    this.#child.kill('SIGKILL')
  }
}

async function portOf({ stdout }: ChildProcess): Promise<number> {
  if (!stdout) throw new Error('a server without an output')
  const read = async () => {
    for await (const line of createInterface({ input: stdout })) {
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1]
      if (port) return Number(port)
    }
    throw new Error('the server ended before it listened')
  }
  const port = await within(patience, read(), 'the server does not start')
  stdout.resume()
  return port
}
