import type { Result } from '../../result.ts'
import { parseJson } from './json-text.ts'
import { readPageFile } from './page-file.ts'
import { isTooLarge, type Problem, type Reading, refuse } from './reading.ts'
import { findSlackMessages, readSlack } from './slack.ts'

/** Reads JSON by what is in it: a status page's incidents, or the messages of one of Slack's channels. Never throws. */
export function readJsonFile(text: string, { zone = 'UTC' } = {}): Result<Reading, Problem[]> {
  if (isTooLarge(text)) return refuse('too-large')
  const file = parseJson(text)
  if (!file.ok) return file
  return findSlackMessages(file.value) ? readSlack(file.value) : readPageFile(file.value, { zone })
}
