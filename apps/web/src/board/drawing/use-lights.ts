import type { PersonId } from '@kraftline/core/ids'
import { useEffect, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { browserClock, monotonicNow } from '../../connect/server-time.ts'
import { useLatest } from '../use-latest.ts'
import { Lights } from './lights.ts'
import { OwnLight } from './own-light.ts'

type LightsInUse = { readonly lights: Lights | null; readonly own: OwnLight | null }

/** Everybody's laser, and one's own in one's own colour. */
export function useLights(
  awareness: Awareness | null,
  me: PersonId | null,
  color: string,
): LightsInUse {
  const colorNow = useLatest(color)
  const [inUse, setInUse] = useState<LightsInUse>(none)
  useEffect(() => {
    if (!awareness) return
    const lights = new Lights(awareness, me, monotonicNow)
    const own = new OwnLight(awareness, browserClock, (line, places) =>
      lights.show(line, colorNow(), places),
    )
    setInUse({ lights, own })
    return () => {
      own.close()
      lights.close()
      setInUse(none)
    }
  }, [awareness, me, colorNow])
  return inUse
}

const none: LightsInUse = { lights: null, own: null }
