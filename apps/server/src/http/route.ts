import type { SessionId } from '@kraftline/core/ids'
import type { Access } from '@kraftline/core/play/people'
import type { Result } from '@kraftline/core/result'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Member } from '../session/member.ts'
import type { Problem } from './problem.ts'

/** What a handler gives back: a body that is sent as JSON unless it says what else it is. */
export type Answer = {
  readonly status: number
  readonly body?: unknown
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What a path, a query and a body may be; each is checked before the handler sees it. */
type Shape<Params extends string, Body extends z.ZodType, Query extends z.ZodType> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Fastify's way of writing it: `/api/sessions/:id`. */
  readonly path: string
  readonly summary: string
  readonly body?: Body
  /** Instead of `body`: taken as text in these formats, up to so many bytes. */
  readonly text?: Raw
  /** The same for what is no text. */
  readonly bytes?: Raw
  /** As it arrives; how much of it there may be is the handler's to say. */
  readonly stream?: Pick<Raw, 'types'>
  readonly query?: Query
  readonly params?: readonly Params[]
  /** By status, what comes back when all is well. */
  readonly answers: Readonly<Record<number, AnswerShape>>
}

type Raw = { readonly types: readonly string[]; readonly limit: number }

export type AnswerShape = {
  readonly description: string
  readonly schema?: z.ZodType
  /** application/json unless said. */
  readonly type?: string
}

type Asked<Params extends string, Body extends z.ZodType, Query extends z.ZodType> = {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly body: z.output<Body>
  readonly query: z.output<Query>
  readonly params: Readonly<Record<Params, string>>
}

/** Who asks, where a route is a session's. */
export type Caller = {
  readonly sessionId: SessionId
  readonly member: Member
  readonly access: Access
}

type Handled = Promise<Result<Answer, Problem>> | Result<Answer, Problem>

/** A route as the application and the OpenAPI document know it. */
export type Route = Shape<string, z.ZodType, z.ZodType> &
  (
    | { readonly access: 'none'; handle(asked: Asked<string, z.ZodType, z.ZodType>): Handled }
    | {
        readonly access: Access
        handle(asked: Asked<string, z.ZodType, z.ZodType> & Caller): Handled
      }
  )

/** A route that anybody may call. */
export function openRoute<
  Body extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUnknown,
  Params extends string = never,
>(
  route: Shape<Params, Body, Query> & { handle(asked: Asked<Params, Body, Query>): Handled },
): Route {
  return { ...route, access: 'none' }
}

/** A route of one session: its path holds `:id`, and the caller reaches at least `access`. */
export function sessionRoute<
  Body extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUnknown,
  Params extends string = never,
>(
  route: Shape<Params, Body, Query> & {
    readonly access: Access
    handle(asked: Asked<Params, Body, Query> & Caller): Handled
  },
): Route {
  return route
}
