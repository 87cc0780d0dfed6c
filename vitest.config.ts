import { defineConfig } from 'vitest/config'

/** Milliseconds after which a test hangs: none of them is about how fast something is. */
const patience = 30_000

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'core', include: ['packages/core/src/**/*.test.ts'], testTimeout: patience },
      },
      { test: { name: 'web', include: ['apps/web/src/**/*.test.ts'], testTimeout: patience } },
      {
        test: {
          name: 'tools',
          include: ['{scripts,e2e/fixtures,packages/bench/src,apps/web/build}/**/*.test.ts'],
          testTimeout: patience,
        },
      },
      {
        test: {
          name: 'server',
          include: ['apps/server/{src,test}/**/*.test.ts'],
          exclude: ['apps/server/test/proofs/**'],
          testTimeout: patience,
        },
      },
      {
        test: {
          name: 'proofs',
          include: ['apps/server/test/proofs/**/*.test.ts'],
          testTimeout: 300_000,
          // Each of them measures, and some fill the machine by themselves.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
