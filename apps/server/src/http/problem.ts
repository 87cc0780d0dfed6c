import type { RefusalCode } from '@kraftline/core/play/refusals'
import type { IncidentChoice } from '@kraftline/core/protocol/http-answers'
import { type Err, err } from '@kraftline/core/result'
import type { BoardRefusal } from '../session/boards.ts'

/** One thing that is wrong with what was sent, by its place in JSON or its line in a file. */
export type Fault = {
  readonly message: string
  readonly code?: string
  readonly detail?: string
} & ({ readonly path: string } | { readonly line: number })

export type ProblemCode =
  | RefusalCode
  | BoardRefusal['kind']
  | 'unauthorized'
  | 'foreign-origin'
  | 'method-not-allowed'
  | 'unsupported-type'
  | 'too-many'
  | 'session-full'
  | 'nothing-to-undo'
  | 'bad-request'
  | 'overloaded'
  | 'internal'

/** Why a request changed nothing; errors.ts makes an RFC 9457 document of it. */
export type Problem = {
  readonly code: ProblemCode
  readonly detail: string
  readonly errors?: readonly Fault[]
  /** In whole seconds, for Retry-After. */
  readonly retryAfter?: number
  /** The methods that the path does take. */
  readonly allow?: string
  /** What there is to choose from, where a choice is missing. */
  readonly incidents?: readonly IncidentChoice[]
}

/** A refusal with nothing more to say than its code and a sentence. */
export function problem(code: ProblemCode, detail: string): Err<Problem> {
  return err({ code, detail })
}

/** Everything that is wrong with what was sent. */
export function invalid(detail: string, errors: readonly Fault[]): Err<Problem> {
  return err({ code: 'invalid', detail, errors })
}

/** The status and the title of every refusal: a new code asks to be placed here. */
export const problemTable: Readonly<Record<ProblemCode, readonly [status: number, title: string]>> =
  {
    unauthorized: [401, 'A link or a cookie is needed'],
    'not-found': [404, 'There is nothing here'],
    forbidden: [403, 'Not allowed'],
    'foreign-origin': [403, 'Not from here'],
    'join-first': [403, 'Join first'],
    invalid: [422, 'Something in what was sent is wrong'],
    'bad-request': [400, 'The request cannot be read'],
    'too-large': [413, 'Too large'],
    'too-many': [429, 'Too many'],
    'method-not-allowed': [405, 'Not with this method'],
    'unsupported-type': [415, 'Not in this format'],
    stale: [409, 'The session has moved on'],
    'wrong-phase': [409, 'Not in this phase'],
    locked: [409, 'The board is locked'],
    'use-close': [409, 'Close the session instead'],
    'nothing-to-undo': [409, 'Nothing to take back'],
    'session-full': [409, 'The session is full'],
    'storage-failed': [503, 'It could not be saved'],
    overloaded: [503, 'Too much to do just now'],
    internal: [500, 'Something went wrong on our side'],
  }

export const notSaved = 'The disk or the database does not take it now; nothing was changed.'
