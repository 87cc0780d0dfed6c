import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSizes } from '../apps/web/build/pack.ts'
import { writeSizes } from '../apps/web/build/page-sizes.ts'
import { buildWeb, playBrowserTests } from './browser-tests.ts'
import { runChecks } from './checks.ts'
import { run } from './run.ts'
import {
  broken,
  lineOf,
  sumOf,
  type Tally,
  tallyPlaywright,
  tallyVitest,
  withExit,
} from './tally.ts'

// Everything, one part after the other. A part that fails does not keep the next from running, and the last
// line says `N passed, N failed`.

const reports = mkdtempSync(join(tmpdir(), 'kraftline-tests-'))

const parts: readonly { name: string; play: () => Promise<Tally> }[] = [
  { name: 'checks', play: playChecks },
  { name: 'tools', play: () => playVitest('tools') },
  { name: 'core', play: () => playVitest('core') },
  { name: 'web', play: () => playVitest('web') },
  { name: 'server', play: () => playVitest('server') },
  { name: 'proofs', play: () => playVitest('proofs') },
  { name: 'sizes', play: playSizes },
  { name: 'browser', play: playBrowser },
]

const tallies: Tally[] = []
for (const { name, play } of parts) {
  console.log(`\n── ${name}`)
  tallies.push(await play().catch((error: unknown) => broken(`${name}: ${textOf(error)}`)))
}
rmSync(reports, { recursive: true, force: true })

const total = sumOf(tallies)
console.log('')
for (const [index, { name }] of parts.entries()) {
  const tally = tallies[index]
  if (tally) console.log(`${name}: ${lineOf(tally)}`)
}
for (const failure of total.failures) console.log(`✗ ${failure}`)
console.log(lineOf(total))
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

async function playChecks(): Promise<Tally> {
  const { names, failed } = await runChecks()
  return {
    passed: names.length - failed.length,
    failed: failed.length,
    skipped: 0,
    failures: failed.map((name) => `check: ${name}`),
  }
}

async function playVitest(project: string): Promise<Tally> {
  const report = join(reports, `${project}.json`)
  const { code } = await run(
    [
      'vitest',
      'run',
      '--project',
      project,
      // A test left with `only` would silence all others.
      '--allowOnly=false',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { isShown: true },
  )
  return withExit(project, tallyVitest(read(report)), code)
}

/** What each page loads at first, against what it may. */
async function playSizes(): Promise<Tally> {
  const build = await buildWeb()
  if (build.code !== 0) return broken('sizes: the web app could not be built')
  const sizes = await readSizes()
  console.log(writeSizes(sizes))
  const heavy = sizes.filter(({ bytes, most }) => bytes > most)
  return {
    passed: sizes.length - heavy.length,
    failed: heavy.length,
    skipped: 0,
    failures: heavy.map(({ page }) => `sizes: ${page} has outgrown its budget`),
  }
}

async function playBrowser(): Promise<Tally> {
  const build = await buildWeb()
  if (build.code !== 0) return broken('browser: the web app could not be built')
  const report = join(reports, 'browser.json')
  const { code } = await playBrowserTests(['--forbid-only'], { KRAFTLINE_BROWSER_REPORT: report })
  return withExit('browser', tallyPlaywright(read(report)), code)
}

/** A part that wrote no report has broken: reading it throws, and the part counts as failed. */
function read<Report>(path: string): Report {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
