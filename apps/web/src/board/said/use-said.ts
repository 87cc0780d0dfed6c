import { type Millis, second } from '@kraftline/core/time'
import { useEffect, useMemo, useState } from 'react'
import { browserClock } from '../../connect/server-time.ts'
import { type Say, useWords } from '../../words/use-words.tsx'

const shownFor: Millis = 9 * second

/** A word in passing: what it is, how to say one, and how to put it away. */
export function useSaid() {
  const { t } = useWords()
  const [said, setSaid] = useState<string | null>(null)
  useEffect(
    () => (said === null ? undefined : browserClock.after(shownFor, () => setSaid(null))),
    [said],
  )
  return useMemo(() => {
    const say = (...words: Parameters<Say>) => setSaid(t(...words))
    return { said, say, silence: () => setSaid(null), t }
  }, [said, t])
}
