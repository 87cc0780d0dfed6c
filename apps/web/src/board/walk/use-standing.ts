import type { Presenting } from '@kraftline/core/play/session-types'
import { useEffect, useMemo, useState } from 'react'
import { useRoom } from '../../connect/room.ts'
import type { WalkStanding } from './walk-context.ts'

type Answer = 'along' | 'away' | null

/** One's own answer to being shown something; the next time one is asked anew. */
export function useStanding(
  presenting: Presenting | null,
): [WalkStanding, come: () => void, leave: () => void] {
  const { me } = useRoom()
  const [answer, setAnswer] = useState<Answer>(null)
  const isShown = presenting !== null
  const isLeading = presenting?.participantId === me.id
  useEffect(() => {
    // Who led until now goes on as one of those who came along.
    if (isLeading) setAnswer('along')
    if (!isShown) setAnswer(null)
  }, [isShown, isLeading])
  const [come, leave] = useMemo(
    () => [
      () => setAnswer('along'),
      () => setAnswer((before) => (before === null || before === 'along' ? 'away' : before)),
    ],
    [],
  )
  if (!isShown) return ['none', come, leave]
  return [isLeading ? 'leading' : (answer ?? 'asked'), come, leave]
}
