import type { PersonId, SessionId } from '@kraftline/core/ids'
import type { Access } from '@kraftline/core/play/people'

/** Whom a request speaks for: a person of a session, or a bare link with nobody behind it. */
export type Member = {
  readonly sessionId: SessionId
  readonly personId: PersonId | null
  /** The link they came by. A person's access may have changed since: `accessOf` knows. */
  readonly link: Access
}
