import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { execPath } from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** What a serving process says of itself, since it was last asked. */
export type Measured = {
  /** The most of one turn of its event loop, in milliseconds of processor time. */
  readonly longestStall: number
  /** Bytes of heap and of buffers, after a garbage collection. */
  readonly memory: number
  readonly resident: number
  /** How many frames broke something since the start: bugs. */
  readonly broken: number
  readonly connections: number
}

/** The board plane in a process of its own. */
export class ServerProcess {
  readonly origin: string
  readonly child: ChildProcess

  private constructor(child: ChildProcess, origin: string) {
    this.child = child
    this.origin = origin
  }

  static async start(dataDir: string): Promise<ServerProcess> {
    const script = fileURLToPath(import.meta.resolve('./serve.ts'))
    const child = spawn(execPath, ['--expose-gc', script, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    for await (const line of createInterface({ input: child.stdout! })) {
      return new ServerProcess(child, line)
    }
    throw new Error('the server ended before it listened')
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null
  }

  async measure(): Promise<Measured> {
    const answered = once(this.child, 'message')
    this.child.send('measure')
    const [answer] = await answered
    return answer
  }

  async kill(): Promise<void> {
    const ended = once(this.child, 'exit')
    this.child.kill('SIGKILL')
    await ended
  }
}
