import { defineConfig } from '@playwright/test'
import config from './playwright.config.ts'

/** Plays a review and takes the pictures of docs/screenshots on the way. */
export default defineConfig({
  ...config,
  testDir: './screenshots',
  testMatch: '*.shot.ts',
  timeout: 5 * 60_000,
  workers: 1,
})
