import type { Browser, Page } from '@playwright/test'
import { every } from '../machine-clock.ts'
import type { BoardContender, PreparedBoard } from './contender.ts'
import type { FrameCosts } from './frame-costs.ts'
import { Hands } from './gestures.ts'
import { type Loaded, untilShown, watchPage } from './watch-page.ts'
import { weigh } from './weight.ts'

export type BoardFigures = {
  readonly notes: number
  readonly pan: FrameCosts
  readonly drag: FrameCosts
  readonly zoom: FrameCosts
  readonly loaded: Loaded
  readonly bytes: number
  /** Milliseconds of script that ten moving cursors add to a frame. */
  readonly cursors: number | null
}

type Measuring = {
  readonly notes: number
  readonly loads: number
  readonly steps: number
  readonly screenshotTo: string | null
}

const patience = 60_000
const cursorsEvery = 50

/** Everything about one board with so many notes; it is loaded a few times, each in a browser that was never there. */
export async function measureBoard(
  browser: Browser,
  contender: BoardContender,
  measuring: Measuring,
): Promise<BoardFigures> {
  const { notes, loads, steps, screenshotTo } = measuring
  const board = await contender.prepare(notes)
  const pictures = notes * contender.picturesPerNote
  try {
    const loaded: Loaded[] = []
    for (let load = 1; load < loads; load++) {
      const page = await open(browser, board, pictures)
      loaded.push(await untilShown(page, patience))
      await page.context().close()
    }
    const page = await open(browser, board, pictures)
    loaded.push(await untilShown(page, patience))
    const bytes = await weightOf.get(page)?.()
    const hands = await Hands.on(page, steps)
    if (screenshotTo) await page.screenshot({ path: screenshotTo })
    const pan = await hands.pan()
    const zoom = await hands.zoom()
    const cursors = contender.hasCursors ? await costOfCursors(board, hands) : null
    const drag = await hands.drag(await contender.lastNote(page))
    await page.context().close()
    const middle = loaded.toSorted((a, b) => a.shown - b.shown)[Math.floor(loaded.length / 2)]
    if (!middle) throw new Error('a board that was never loaded')
    return { notes, pan, drag, zoom, loaded: middle, bytes: bytes ?? Number.NaN, cursors }
  } finally {
    board.close()
  }
}

const weightOf = new WeakMap<Page, () => Promise<number>>()

async function open(browser: Browser, board: PreparedBoard, pictures: number): Promise<Page> {
  const { origin } = new URL(board.url)
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    storageState: {
      cookies: board.cookies.map((cookie) => ({
        ...cookie,
        domain: '127.0.0.1',
        path: '/',
        expires: -1,
        httpOnly: true,
        secure: false,
        sameSite: 'Lax',
      })),
      origins: [
        {
          origin,
          localStorage: Object.entries(board.locals).map(([name, value]) => ({ name, value })),
        },
      ],
    },
  })
  const page = await context.newPage()
  await watchPage(page, pictures)
  weightOf.set(page, weigh(page))
  await page.goto(board.url)
  return page
}

async function costOfCursors(board: PreparedBoard, hands: Hands): Promise<number> {
  const still = await hands.rest()
  const stop = every(cursorsEvery, () => board.moveCursors())
  const moving = await hands.rest()
  stop()
  return moving.script - still.script
}
