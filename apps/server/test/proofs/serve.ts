// A process of its own for the board plane, so that it can be killed and measured: prints its
// origin, and answers `measure` on its IPC channel.
import { argv, memoryUsage, stdout, threadCpuUsage } from 'node:process'
import { must } from '@kraftline/core/result'
import { openStore } from '../../src/store/open-store.ts'
import { systemClock } from '../../src/system-clock.ts'
import { Roster, serveSync } from '../sync-server.ts'
import type { Measured } from './server-process.ts'

const people = 10

const roster = new Roster()
for (let index = 0; index < people; index++) roster.roles.set(`p${index}`, 'participant')
const store = await openStore({ dataDir: must(argv[2], 'a folder'), clock: systemClock })
const { origin, logged, sync } = await serveSync(store, { roster })

/** Milliseconds of processor time, so that other processes do not count, in one turn of the event loop. */
let longestStall = 0
const used = () => {
  const { user, system } = threadCpuUsage()
  return (user + system) / 1_000
}
let usedBefore = used()
const look = () => {
  const now = used()
  longestStall = Math.max(longestStall, now - usedBefore)
  usedBefore = now
  systemClock.after(1, look)
}
look()
let broken = 0
process.on('message', () => {
  broken += logged.filter(([, message]) => message === 'a frame broke something').length
  logged.length = 0
  globalThis.gc?.()
  const { heapUsed, external, rss } = memoryUsage()
  const answer: Measured = {
    longestStall,
    memory: heapUsed + external,
    resident: rss,
    broken,
    connections: sync.stats().connections,
  }
  process.send?.(answer)
  // What it takes to answer is nobody's stall.
  longestStall = 0
  usedBefore = used()
})
// Whoever started it is gone.
process.on('disconnect', () => process.exit())
stdout.write(`${origin}\n`)
