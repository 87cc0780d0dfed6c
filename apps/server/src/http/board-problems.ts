import { mayWriteBoard } from '@kraftline/core/play/permissions'
import type { Err } from '@kraftline/core/result'
import type { BoardRefusal } from '../session/boards.ts'
import { stateOf } from './answers.ts'
import { notSaved, type Problem, problem } from './problem.ts'
import type { Caller } from './route.ts'
import type { Services } from './services.ts'

const details: Readonly<Record<BoardRefusal['kind'], string>> = {
  'too-large': 'The board would grow past its limit; nothing was changed.',
  'not-found': 'This is not on the board any more.',
  'storage-failed': notSaved,
}

/** Why the server's own write to a board did not happen. */
export function problemOfBoard({ kind }: BoardRefusal): Err<Problem> {
  return problem(kind, details[kind])
}

/** Why the board is not to be written now, if so: the same answer as on the other doors. */
export function refuseWriting(services: Services, asked: Caller): Err<Problem> | null {
  const { personId, link } = asked.member
  const verdict = mayWriteBoard(stateOf(services, asked), { personId, access: link })
  return verdict === 'yes' ? null : problem(verdict.kind, verdict.message)
}
