import type { en } from './en.ts'

/** The name of a text of the interface. */
export type WordKey = keyof typeof en

/** One language: every text of the interface. */
export type Words = Record<WordKey, string>
