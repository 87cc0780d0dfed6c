import type { EntryId } from '@kraftline/core/ids'
import { type Millis, second } from '@kraftline/core/time'
import { useCallback, useEffect, useState } from 'react'
import { useRoom } from '../../connect/room.ts'
import { browserClock } from '../../connect/server-time.ts'
import { useSession } from '../../facilitate/use-session.ts'

/** Whoever has written nothing for so long is not writing any more. */
const pause: Millis = 4 * second

/** Tells the others that somebody writes in an entry; to be called with every key. */
export function useToldTyping(id: EntryId): () => void {
  const { awareness } = useRoom().board
  const { anonymous } = useSession().session
  const [keys, setKeys] = useState(0)
  const isTyping = keys > 0 && !anonymous
  useEffect(() => {
    if (!isTyping) return
    awareness.setLocalStateField('typing', id)
    return () => awareness.setLocalStateField('typing', undefined)
  }, [awareness, id, isTyping])
  useEffect(() => (keys > 0 ? browserClock.after(pause, () => setKeys(0)) : undefined), [keys])
  return useCallback(() => setKeys((before) => before + 1), [])
}
