import { type Instant, second } from '@kraftline/core/time'
import { useEffect, useState } from 'react'
import { browserClock, type ServerTime } from './server-time.ts'

/** The server's time, rendered again as each of its seconds begins. */
export function useServerNow(time: ServerTime): Instant {
  const [now, setNow] = useState(() => time.now())
  useEffect(() => {
    let cancel = () => {}
    const tick = () => {
      setNow(time.now())
      cancel = browserClock.after(second - (time.now() % second), tick)
    }
    tick()
    return () => cancel()
  }, [time])
  return now
}
