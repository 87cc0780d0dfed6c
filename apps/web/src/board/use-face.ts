import { useEffect, useState } from 'react'
import { browserClock } from '../connect/server-time.ts'
import { loadHand } from './inks.ts'
import { forgetWidths } from './ruler.ts'

const longestWait = 700

/**
 * Changes as fonts arrive, since a canvas does not write again by itself. Zero while nothing should
 * be written yet; not for long, since another face is better than an empty board.
 */
export function useFace(sample: string): number {
  const [face, setFace] = useState(0)
  useEffect(() => {
    let isOver = false
    const renew = () => {
      if (isOver) return
      forgetWidths()
      setFace(1 + [...document.fonts].filter(({ status }) => status === 'loaded').length)
    }
    const cancel = browserClock.after(longestWait, renew)
    void loadHand(sample).then(() => {
      cancel()
      renew()
      document.fonts.addEventListener('loadingdone', renew)
    })
    return () => {
      isOver = true
      cancel()
      document.fonts.removeEventListener('loadingdone', renew)
    }
  }, [sample])
  return face
}
