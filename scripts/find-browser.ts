import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { run } from './run.ts'

const minuteMs = 60_000

/**
 * Finds a Chromium that starts: the one that KRAFTLINE_BROWSER names, else Playwright's own, else one of this
 * machine, else it installs one. Throws with what to do when there is none.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env.KRAFTLINE_BROWSER
  if (named) {
    if (await starts(named)) return named
    throw new Error(`KRAFTLINE_BROWSER is ${named}, which does not start.`)
  }
  return (await firstThatStarts(candidates())) ?? (await install())
}

async function install(): Promise<string> {
  console.log('No browser found. Playwright downloads its Chromium …')
  await run(['playwright', 'install', 'chromium'], {
    isShown: true,
    environment: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
    timeoutMs: 10 * minuteMs,
  })
  const downloaded = await firstThatStarts([chromium.executablePath()])
  if (downloaded) return downloaded

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('That gave no browser that starts. Installing the package chromium …')
    const environment = { DEBIAN_FRONTEND: 'noninteractive' }
    await run(['apt-get', 'update'], { isShown: true, environment })
    await run(['apt-get', 'install', '-y', 'chromium'], { isShown: true, environment })
    const packaged = await firstThatStarts(candidates())
    if (packaged) return packaged
  }
  throw new Error(
    'The browser tests need Chromium or Chrome, and none could be found or installed. Install one: ' +
      'npx pnpm@10 exec playwright install --with-deps chromium, or the package chromium of your system; ' +
      'or set KRAFTLINE_BROWSER to the path of one.',
  )
}

/** Where a browser may be, the one that the tests were made with first. */
function candidates(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [chromium.executablePath(), ...onPath, ...wellKnown()]
}

function wellKnown(): string[] {
  if (process.platform === 'darwin') {
    const home = process.env.HOME ?? ''
    const apps = ['Google Chrome', 'Chromium'].map((app) => `${app}.app/Contents/MacOS/${app}`)
    return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, app)),
    )
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      (name) => process.env[name] ?? '',
    )
    return roots
      .filter((folder) => folder !== '')
      .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'))
  }
  return ['/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome']
}

async function firstThatStarts(paths: readonly string[]): Promise<string | undefined> {
  for (const path of new Set(paths)) if (await starts(path)) return path
  return undefined
}

async function starts(path: string): Promise<boolean> {
  if (!existsSync(path)) return false
  // On Windows, Chrome opens a window instead of answering.
  if (process.platform === 'win32') return true
  const { code, output } = await run([path, '--version'], { timeoutMs: minuteMs })
  return code === 0 && /Chrom/.test(output)
}
