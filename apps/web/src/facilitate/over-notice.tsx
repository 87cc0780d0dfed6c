import { suggestCuts } from '@kraftline/core/play/budget'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { phaseWords } from './phase-words.ts'
import { useHour, useSetMinutes } from './use-hour.ts'
import { useSession } from './use-session.ts'
import './over-notice.css'

/** So many more minutes make it worth saying again to somebody who has let it be. */
const worthRepeating = 5

/** Tells the facilitator, among the hints, that the hour runs late, and where it could be made up. */
export function OverNotice() {
  const { t } = useWords()
  const { isFacilitator } = useSession()
  const { over } = useHour()()
  const [letBeAt, setLetBeAt] = useState(0)
  const isWorthSaying = over > 0 && (letBeAt === 0 || over >= letBeAt + worthRepeating)
  if (!isFacilitator || !isWorthSaying) return null
  return (
    <div className="over-notice">
      <p>{t('hour.wouldBeLate', { minutes: over })}</p>
      <Cuts>
        <Button size="small" look="quiet" onClick={() => setLetBeAt(over)}>
          {t('hour.letBe')}
        </Button>
      </Cuts>
    </div>
  )
}

/** One click that takes what the hour is over from the phases to come; nothing where none is long. */
export function Cuts({ children }: { children?: React.ReactNode }) {
  const { t, locale } = useWords()
  const { session } = useSession()
  const { now } = useHour()()
  const setMinutes = useSetMinutes()
  const cuts = suggestCuts(session, now)
  const named = cuts.map(({ phase, from, to }) =>
    t('hour.cut', { name: t(phaseWords[phase].name), minutes: from - to }),
  )
  if (cuts.length === 0 && !children) return null
  return (
    <div className="over-notice__acts">
      {cuts.length > 0 && (
        <Button
          size="small"
          onClick={() =>
            void setMinutes(cuts.map(({ phase, to }) => ({ name: phase, minutes: to })))
          }
        >
          {t('hour.take', { phases: new Intl.ListFormat(locale).format(named) })}
        </Button>
      )}
      {children}
    </div>
  )
}
