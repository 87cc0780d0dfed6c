import { defineConfig } from '@playwright/test'

const report = process.env.KRAFTLINE_BROWSER_REPORT
const browser = process.env.KRAFTLINE_BROWSER
const isRoot = process.getuid?.() === 0

/** Chromium as it is, and silent: without its own traffic, and without HTTP/3 beside the server's HTTP/1. */
const args = [
  // Chromium's sandbox refuses to run as root, as in a container.
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: './specs',
  outputDir: '../test-results',
  timeout: 90_000,
  globalTimeout: 30 * 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: { args, ...(browser ? { executablePath: browser } : {}) },
    locale: 'en-US',
    actionTimeout: 15_000,
    // Traces take a tenth of the time: `pnpm test:e2e --trace on` makes one of what fails.
    trace: 'off',
  },
})
