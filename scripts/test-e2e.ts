import { buildWeb, playBrowserTests } from './browser-tests.ts'

const build = await buildWeb()
process.exitCode =
  build.code === 0 ? ((await playBrowserTests(process.argv.slice(2))).code ?? 1) : 1
