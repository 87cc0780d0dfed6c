import { execFileSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** Whether servers can have a core of their own, with the load coming from another. */
export function canPin(): boolean {
  if (availableParallelism() < 2) return false
  try {
    execFileSync('taskset', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const generatorCore = '0'
const serverCore = '1'

/** Moves this process, with all its threads, to the generator's core. */
export function pinGenerator(): void {
  execFileSync('taskset', ['-acp', generatorCore, String(process.pid)], { stdio: 'ignore' })
}

export function onServerCore(command: readonly string[]): readonly string[] {
  return ['taskset', '-c', serverCore, ...command]
}
