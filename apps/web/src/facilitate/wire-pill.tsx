import { useEffect, useState } from 'react'
import { useWords } from '../words/use-words.tsx'
import { sayWire } from './say-wire.ts'
import { useSession } from './use-session.ts'
import { useWire } from './use-wire.ts'
import './wire-pill.css'

/** How things stand with one's edits: saved by the server's word, or kept here until they are. */
export function WirePill() {
  const { t, locale } = useWords()
  const { canWrite, session } = useSession()
  const wire = useWire()
  const said = sayWire(wire, { canWrite, isLocked: session.locked })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle: 'h23' })
  const text = t(said.key, {
    count: wire.unsaved,
    time: wire.savedAt === null ? '' : time.format(wire.savedAt),
  })
  const aloud = useSaidAloud(said.isNews ? text : '', t('wire.back'))
  return (
    <>
      {/* To be looked at; read aloud at every edit it would be a nuisance. */}
      <p className={`wire panel panel--floating wire--${said.state}`} role="status" aria-live="off">
        <span className="wire__dot" aria-hidden="true" />
        {text}
      </p>
      <span className="visually-hidden" aria-live="polite">
        {aloud}
      </span>
    </>
  )
}

/** The same below a page without paper; where nobody writes, only while there is something to say. */
export function WireStrip({ isQuiet }: { isQuiet: boolean }) {
  const { session, canWrite } = useSession()
  const { state } = sayWire(useWire(), { canWrite, isLocked: session.locked })
  return (
    <div className="wire-strip" hidden={isQuiet && state === 'good'}>
      <WirePill />
    </div>
  )
}

/** What there is to say once as a trouble begins, and once as it is over. */
function useSaidAloud(news: string, back: string): string {
  const [aloud, setAloud] = useState('')
  const isNews = news !== ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: a count that goes up is no news
  useEffect(() => {
    setAloud((before) => (isNews ? news : before && back))
  }, [isNews])
  return aloud
}
