import { buildWeb } from './browser-tests.ts'
import { findBrowser } from './find-browser.ts'
import { run } from './run.ts'

const build = await buildWeb()
if (build.code !== 0) throw new Error('the web app could not be built')
const { code } = await run(['node', 'packages/bench/src/board/main.ts', ...process.argv.slice(2)], {
  isShown: true,
  environment: { KRAFTLINE_BROWSER: await findBrowser() },
})
process.exitCode = code ?? 1
