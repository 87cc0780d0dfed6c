import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './find-browser.ts'
import { type Ran, root, run } from './run.ts'

const built = join(root, 'apps/web/dist/index.html')

/** What ends up in the built app; a folder's own time tells of a file that was removed. */
const sources = [
  'apps/web/src',
  'apps/web/public',
  'apps/web/index.html',
  'apps/web/build',
  'apps/web/vite.config.ts',
]
const shared = ['packages/core/src', 'pnpm-lock.yaml']

/** Builds the web app, if anything that goes into it is younger than what was built last. */
export async function buildWeb(): Promise<Ran> {
  const youngest = Math.max(...[...sources, ...shared].map((path) => changedAt(join(root, path))))
  if (existsSync(built) && statSync(built).mtimeMs > youngest) return { code: 0, output: '' }
  return await run(['pnpm', '--silent', '--filter', '@kraftline/web', 'build'], { isShown: true })
}

/** Plays the browser tests against what was built; `args` go to Playwright. */
export async function playBrowserTests(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const browser = await findBrowser()
  console.log(`Browser: ${browser}`)
  const config = args.some((arg) => /^(-c|--config)(=|$)/.test(arg))
    ? []
    : ['--config', 'e2e/playwright.config.ts']
  return await run(['playwright', 'test', ...config, ...args], {
    isShown: true,
    environment: { ...environment, KRAFTLINE_BROWSER: browser },
  })
}

function changedAt(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))))
}
