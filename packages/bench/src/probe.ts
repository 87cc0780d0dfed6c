// Preloaded into every server that is measured; answers over IPC what the process has used.
import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

export type Question = { readonly id: number; readonly what: 'cpu' | 'heap' }

export type Usage = {
  /** Of the question: an answer may come so late that nobody waits for it. */
  readonly id: number
  /** Milliseconds of CPU since the start, of all threads. */
  readonly cpu: number
  /** Bytes after a full collection, buffers included; 0 unless asked for. */
  readonly heap: number
  /** Milliseconds since the start that it was ready to run while others had its core. */
  readonly waited: number
  /** Milliseconds that the event loop was late, at p99 since the last question. */
  readonly loopDelay: number
}

// A finer resolution would cost as much as a room.
const delay = monitorEventLoopDelay({ resolution: 10 })
delay.enable()

process.on('message', ({ id, what }: Question) => {
  const { user, system } = process.cpuUsage()
  const usage: Usage = {
    id,
    cpu: (user + system) / 1_000,
    heap: what === 'heap' ? collectedHeap() : 0,
    waited: waitedSoFar(),
    loopDelay: delay.percentile(99) / 1e6,
  }
  delay.reset()
  process.send?.(usage)
})
// A bench that was cut off leaves no servers behind.
process.once('disconnect', () => process.exit(1))
// It must not keep a server alive that has come to its end.
process.channel?.unref()

function collectedHeap(): number {
  for (let round = 0; round < 3; round++) globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** The second figure of Linux's scheduler statistics, in nanoseconds; 0 where there are none. */
function waitedSoFar(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6
  } catch {
    return 0
  }
}
