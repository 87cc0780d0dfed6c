import { isTimed } from '@kraftline/core/play/phases'
import { markPassed, remaining, timeMarks } from '@kraftline/core/play/timer'
import { type Millis, second } from '@kraftline/core/time'
import { useEffect, useRef, useState } from 'react'
import { useRoom } from '../connect/room.ts'
import { browserClock } from '../connect/server-time.ts'
import { useServerNow } from '../connect/use-server-now.ts'
import type { WordKey } from '../words/keys.ts'
import { useWords } from '../words/use-words.tsx'
import { ring, wakeChime } from './chime.ts'
import { useSession } from './use-session.ts'

const shownFor = 15 * second

/** Five minutes, one minute, the end: in the order of `timeMarks`. */
const said: readonly WordKey[] = [
  'facilitate.fiveMinutes',
  'facilitate.oneMinute',
  'facilitate.timeUp',
]

/** Shows, says and rings when time is running out, to those who see it pass. */
export function TimeSign() {
  const { t } = useWords()
  const mark = useLatestMark()
  const word = mark === null ? undefined : said[timeMarks.indexOf(mark)]
  return (
    <div role="status">
      {word && <p className={`sign sign--time ${mark === 0 ? 'sign--over' : ''}`}>{t(word)}</p>}
    </div>
  )
}

/** The mark that the present phase has passed a moment ago. */
function useLatestMark(): Millis | null {
  const { phase, timer } = useSession().session
  const now = useServerNow(useRoom().control.time)
  const [mark, setMark] = useState<Millis | null>(null)
  const seen = useRef<{ phase: string; left: Millis } | null>(null)
  const left = isTimed(phase) ? remaining(timer, now) : null
  useEffect(wakeChime, [])
  useEffect(() => {
    const before = seen.current
    seen.current = left === null ? null : { phase, left }
    if (before?.phase !== phase) setMark(null)
    if (left === null || before?.phase !== phase) return
    const passed = markPassed(before.left, left)
    if (passed !== null) {
      setMark(passed)
      ring(1 + timeMarks.indexOf(passed))
    } else if (left > before.left) setMark(null)
  }, [phase, left])
  useEffect(() => {
    if (mark === null) return
    return browserClock.after(shownFor, () => setMark(null))
  }, [mark])
  return mark
}
