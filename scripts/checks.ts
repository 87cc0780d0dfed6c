import { type Ran, run } from './run.ts'

type Check = {
  readonly name: string
  readonly command: readonly string[]
  /** A command may end well without having looked at anything. */
  readonly looked?: (output: string) => boolean
}

const types = (folder: string): Check => ({
  name: folder === '.' ? 'types of the scripts' : `types of ${folder}`,
  command: ['tsc', '-p', folder],
})

const checks: readonly Check[] = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings'] },
  types('packages/core'),
  types('packages/bench'),
  types('apps/server'),
  types('apps/web'),
  types('e2e'),
  types('.'),
  {
    name: 'boundaries',
    command: ['depcruise', '--config', '.dependency-cruiser.cjs', 'packages', 'apps', 'e2e'],
    looked: (output) => /[1-9]\d* modules/.test(output),
  },
  { name: 'unused code', command: ['knip', '--no-progress', '--no-config-hints'] },
]

/** How many run side by side: each of them already uses what it finds. */
const atOnce = 2

/** Runs every check to its end and says a line about each; answers the names of all and of those that failed. */
export async function runChecks(): Promise<{ names: string[]; failed: string[] }> {
  const failed: string[] = []
  const waiting = [...checks]
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const began = performance.now()
      const ran = await run(check.command)
      const isFine = passes(check, ran)
      if (!isFine) failed.push(check.name)
      const seconds = ((performance.now() - began) / 1_000).toFixed(1)
      console.log(`${isFine ? '✓' : '✗'} ${check.name} (${seconds} s)`)
      if (!isFine) console.log(explain(check, ran))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { names: checks.map((check) => check.name), failed }
}

function passes(check: Check, ran: Ran): boolean {
  return ran.code === 0 && (check.looked?.(ran.output) ?? true)
}

function explain(check: Check, ran: Ran): string {
  const isBlind = ran.code === 0
  const reason = isBlind ? 'It ended well, but looked at nothing.' : `Exit code ${ran.code}.`
  return `${ran.output.trimEnd()}\n${reason} Again: pnpm exec ${check.command.join(' ')}\n`
}
