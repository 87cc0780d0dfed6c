import type { SessionId } from '@kraftline/core/ids'
import { useEffect, useState } from 'react'
import { useSearch } from 'wouter'
import { type NewSession, readSession, type SessionView } from '../connect/api.ts'
import { forgetReview, keepReview, keptReviews } from '../connect/kept-reviews.ts'
import { keptSecrets } from '../connect/links.ts'

export type Continued = {
  readonly id: SessionId | null
  /** The review that is continued, once its door has opened. */
  readonly view: SessionView | null
  /** How the server is shown that it may be continued: by cookie, unless there is a secret. */
  readonly previous: NewSession['previous'] | null
  /** It is gone, or this browser may not run it. */
  readonly isRefused: boolean
  choose(id: SessionId | null): void
}

type Opened = Pick<Continued, 'view' | 'previous' | 'isRefused'>

const closed: Opened = { view: null, previous: null, isRefused: false }

/** Which earlier review the new one continues, if any: named in the address, or chosen. */
export function useContinued(): Continued {
  const after = new URLSearchParams(useSearch()).get('after') as SessionId | null
  const [id, choose] = useState(after)
  const [opened, setOpened] = useState(closed)
  useEffect(() => {
    setOpened(closed)
    if (id === null) return
    let isCurrent = true
    void open(id).then((next) => {
      if (isCurrent) setOpened(next)
    })
    return () => {
      isCurrent = false
    }
  }, [id])
  return { id, choose, ...opened }
}

async function open(id: SessionId): Promise<Opened> {
  const byCookie = await readSession(id, null)
  if (byCookie.ok && byCookie.value.access === 'facilitator') {
    return remember(byCookie.value, { id })
  }
  const secret = keptSecrets(id).facilitator
  const byLink = secret ? await readSession(id, secret) : byCookie
  if (secret && byLink.ok) return remember(byLink.value, { id, secret })
  if (!byLink.ok && byLink.error.status === 404) forgetReview(id)
  return { ...closed, isRefused: true }
}

function remember(view: SessionView, previous: NonNullable<NewSession['previous']>): Opened {
  if (!keptReviews().some(({ id }) => id === view.id)) keepReview(view)
  return { view, previous, isRefused: false }
}
