// Measures our board beside Excalidraw, and prints what docs/benchmarks.md shows.
import { mkdirSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { now } from '../machine-clock.ts'
import { type BoardName, type BoardOptions, readBoardOptions } from './board-options.ts'
import { type BoardRow, writeBoardTable } from './board-table.ts'
import type { BoardContender } from './contender.ts'
import { openExcalidraw } from './excalidraw.ts'
import { measureBoard } from './measure-board.ts'
import { openOurs } from './ours.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const open: Readonly<Record<BoardName, () => Promise<BoardContender>>> = {
  ours: openOurs,
  excalidraw: openExcalidraw,
}

async function main(options: BoardOptions, executablePath: string): Promise<void> {
  const began = now()
  const browser = await chromium.launch({ executablePath })
  const load = () => (loadavg()[0] ?? 0).toFixed(1)
  say(`Chromium ${browser.version()}, ${cpus().length} cores, ${cpus()[0]?.model}`)
  say(`Load before the start: ${load()}`)
  const { screenshotsTo: folder } = options
  if (folder) mkdirSync(folder, { recursive: true })
  const rows: BoardRow[] = []
  for (const name of options.boards) {
    const contender = await open[name]()
    try {
      for (const notes of options.notes) {
        say(`${contender.name}, ${notes} notes`)
        const screenshotTo = folder && join(folder, `${name}-${notes}.png`)
        const figures = await measureBoard(browser, contender, { ...options, notes, screenshotTo })
        rows.push({ name: contender.name, figures })
      }
    } finally {
      await contender.close()
    }
  }
  await browser.close()
  say(`\n${writeBoardTable(rows)}\n`)
  say(JSON.stringify(rows))
  say(`\nLoad at the end: ${load()}. It took ${((now() - began) / 1_000).toFixed(0)} s.`)
}

const options = readBoardOptions(process.argv.slice(2))
if (typeof options === 'string') {
  process.stderr.write(options)
  process.exitCode = 2
} else {
  await main(options, process.env.KRAFTLINE_BROWSER ?? '')
}
