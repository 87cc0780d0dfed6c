import { defineConfig } from '@playwright/test'
import config from './playwright.config.ts'

/** Measures what the product promises of a browser's speed. Wants a machine that does nothing else. */
export default defineConfig({
  ...config,
  testDir: './bench',
  testMatch: '*.bench.ts',
  timeout: 5 * 60_000,
  workers: 1,
})
