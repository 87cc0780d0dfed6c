import { useEffect, useRef, useState } from 'react'
import { useRoom } from '../connect/room.ts'
import { useSession } from '../facilitate/use-session.ts'

type News = 'runs-it' | 'handed-over' | 'takes-part'

/** What has become of one's own role while this page was open, until it is put away. */
export function useOwnRoleNews(): { news: News | null; putAway: () => void } {
  const room = useRoom()
  const { session, access } = useSession()
  const before = useRef(access)
  const [news, setNews] = useState<News | null>(null)
  const isStandIn = session.takenOverBy === room.me.id
  const mayTakeBack = session.mine?.joinedBy === 'facilitator'
  useEffect(() => {
    if (before.current === access) return
    before.current = access
    if (access === 'facilitator') setNews(isStandIn ? null : 'runs-it')
    else setNews(mayTakeBack ? 'handed-over' : 'takes-part')
  }, [access, isStandIn, mayTakeBack])
  return { news, putAway: () => setNews(null) }
}
