import type { Problem } from '../connect/api.ts'
import type { WordKey } from './keys.ts'
import type { Say } from './use-words.tsx'

const byCode: Readonly<Record<string, WordKey>> = {
  network: 'error.network',
  'storage-failed': 'error.storage-failed',
  'too-many': 'error.too-many',
  overloaded: 'error.overloaded',
  'join-first': 'error.join-first',
  forbidden: 'error.forbidden',
  'not-found': 'error.not-found',
  locked: 'error.locked',
  'wrong-phase': 'error.wrong-phase',
  stale: 'error.stale',
  'too-large': 'error.too-large',
  'session-full': 'error.session-full',
}

const byStatus: Readonly<Record<number, WordKey>> = {
  401: 'error.not-found',
  403: 'error.forbidden',
  404: 'error.not-found',
  413: 'error.too-large',
  422: 'error.invalid',
  429: 'error.too-many',
  503: 'error.storage-failed',
  507: 'error.storage-failed',
}

/** What went wrong, in words for the person who asked; never the server's own detail. */
export function sayProblem(t: Say, problem: Pick<Problem, 'status' | 'code'>): string {
  return t(byCode[problem.code] ?? byStatus[problem.status] ?? 'error.unknown')
}
