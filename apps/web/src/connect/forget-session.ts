import type { SessionId } from '@kraftline/core/ids'
import { forgetCopies } from './local-copy.ts'

/** Takes away all that this browser kept of a session that is gone: copies, links, and what was half written. */
export async function forgetSession(id: SessionId): Promise<void> {
  for (const shelf of [localStorage, sessionStorage]) {
    // Ids can't be guessed, so nothing else has one in its name.
    for (const key of Object.keys(shelf)) if (key.includes(id)) shelf.removeItem(key)
  }
  await forgetCopies(id, { keepUnsaved: false })
}
