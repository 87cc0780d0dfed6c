import { type CalendarDay, dayIn } from '@kraftline/core/incident/calendar-day'
import { minute } from '@kraftline/core/time'
import { useEffect, useState } from 'react'
import { useRoom } from '../../connect/room.ts'
import { browserClock } from '../../connect/server-time.ts'

/** Which day it is where the session is at home, also on a page that stays open overnight. */
export function useToday(): CalendarDay {
  const { timeZone, control } = useRoom()
  const [today, setToday] = useState(() => dayIn(timeZone, control.time.now()))
  useEffect(() => {
    let cancel = () => {}
    const look = () => {
      setToday(dayIn(timeZone, control.time.now()))
      cancel = browserClock.after(minute, look)
    }
    look()
    return () => cancel()
  }, [timeZone, control])
  return today
}
