import { useObservable } from '../connect/observable.ts'
import { useRoom } from '../connect/room.ts'
import type { Wire } from '../connect/wire.ts'
import { type Say, useWords } from '../words/use-words.tsx'
import { useSession } from './use-session.ts'

/** How things stand with one's edits: saved by the server's word, or kept here until they are. */
export function WirePill() {
  const { t, locale } = useWords()
  const room = useRoom()
  const { canWrite, session } = useSession()
  const board = useObservable(room.board.wire)
  const drafts = useObservable(room.drafts.wire)
  const unsaved = board.unsaved + drafts.unsaved
  const wire = { ...board, unsaved, savedAt: latest(board.savedAt, drafts.savedAt) }
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle: 'h23' })
  const said = sayWire({
    wire,
    canWrite,
    isLocked: session.locked,
    t,
    clock: (at) => time.format(at),
  })
  return (
    <p className={`wire panel panel--floating wire--${said.state}`} role="status">
      <span className="wire__dot" aria-hidden="true" />
      {said.text}
    </p>
  )
}

function latest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b)
}

type Saying = {
  wire: Wire
  canWrite: boolean
  isLocked: boolean
  t: Say
  clock: (at: number) => string
}

type Said = { state: 'good' | 'waiting' | 'bad'; text: string }

function sayWire({ wire, canWrite, isLocked, t, clock }: Saying): Said {
  if (wire.link === 'offline')
    return { state: 'bad', text: t('wire.offline', { count: wire.unsaved }) }
  if (wire.link === 'connecting') {
    return { state: 'waiting', text: t('wire.connecting', { count: wire.unsaved }) }
  }
  if (!canWrite) return { state: 'good', text: t(isLocked ? 'wire.locked' : 'wire.readOnly') }
  if (wire.denial === 'storage-failed') return { state: 'bad', text: t('wire.notKept') }
  if (wire.unsaved > 0) return { state: 'waiting', text: t('wire.saving') }
  if (wire.savedAt === null) return { state: 'good', text: t('wire.savedNothing') }
  return { state: 'good', text: t('wire.saved', { time: clock(wire.savedAt) }) }
}
