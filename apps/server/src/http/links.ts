import type { SessionId } from '@kraftline/core/ids'
import { type Access, accessLevels } from '@kraftline/core/play/people'
import type { FastifyRequest } from 'fastify'
import type { Secrets } from '../session/sessions.ts'
import type { Services } from './services.ts'

/** The address that opens a session with a secret, as this request would have it. */
export function linkTo(
  { origins }: Services,
  request: FastifyRequest,
  { id, secret }: { id: SessionId; secret: string },
): string {
  return `${origins.own(request.raw)}/s/${id}#${secret}`
}

/** All three links of a session. */
export function linksTo(
  services: Services,
  request: FastifyRequest,
  { id, secrets }: { id: SessionId; secrets: Secrets },
): Readonly<Record<Access, string>> {
  const links = accessLevels.map((access) => [
    access,
    linkTo(services, request, { id, secret: secrets[access] }),
  ])
  return Object.fromEntries(links)
}
