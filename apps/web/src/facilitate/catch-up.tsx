import { isTimed, timedPhases } from '@kraftline/core/play/phases'
import { remaining } from '@kraftline/core/play/timer'
import { useContext } from 'react'
import { Link } from 'wouter'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { useServerNow } from '../connect/use-server-now.ts'
import { Button } from '../ui/button.tsx'
import type { WordKey } from '../words/keys.ts'
import { useWords } from '../words/use-words.tsx'
import { clockFace } from './clock-face.ts'
import { type Counts, countAll, type LastSeen } from './last-seen.ts'
import { standingOf } from './phase-standing.ts'
import { phaseWords } from './phase-words.ts'
import { useLeaving } from './use-leave-warning.ts'
import { CatchUpContext } from './use-missed.ts'
import { useSession } from './use-session.ts'
import './catch-up.css'

/** For who comes late or back: where the hour stands, and what there is by now. */
export function CatchUp() {
  const { t } = useWords()
  const { phase } = useSession().session
  const { missed, dismiss } = useContext(CatchUpContext)
  if (!missed || !isTimed(phase)) return null
  return (
    <section className="catch-up panel panel--floating" aria-labelledby="catch-up-heading">
      <h2 id="catch-up-heading">{t(missed.since ? 'catchUp.back' : 'catchUp.late')}</h2>
      <Where />
      <Found since={missed.since} />
      <ReplayLink />
      <Button look="primary" size="small" onClick={dismiss}>
        {t('catchUp.close')}
      </Button>
    </section>
  )
}

/** All of it as it happened, for who wants to have been there. */
function ReplayLink() {
  const { t } = useWords()
  const { sessionId } = useRoom()
  const leave = useLeaving()
  return (
    <Link href={`/s/${sessionId}/replay`} onClick={leave}>
      {t('replay.linkOpen')}
    </Link>
  )
}

/** The phase and its time, those that are done, and who speaks. */
function Where() {
  const { t, locale } = useWords()
  const { session } = useSession()
  const now = useServerNow(useRoom().control.time)
  const { phase, timer } = session
  if (!isTimed(phase)) return null
  const left = remaining(timer, now) ?? 0
  const isPaused = timer !== null && 'remainingMs' in timer
  const word = left < 0 ? 'catchUp.over' : isPaused ? 'catchUp.paused' : 'catchUp.left'
  const done = timedPhases
    .filter((name) => standingOf(session, name) === 'done')
    .map((name) => t(phaseWords[name].name))
  const speaker = session.people.find(({ id }) => id === session.spotlight)
  return (
    <>
      <p>{t(word, { name: t(phaseWords[phase].name), time: clockFace(Math.abs(left)) })}</p>
      {done.length > 0 && (
        <p>{t('catchUp.done', { phases: new Intl.ListFormat(locale).format(done) })}</p>
      )}
      {speaker && <p>{t('room.floor', { name: speaker.name })}</p>}
    </>
  )
}

const counted: readonly (readonly [keyof Counts, WordKey])[] = [
  ['messages', 'catchUp.messages'],
  ['notes', 'catchUp.notes'],
  ['causes', 'catchUp.causes'],
  ['actions', 'catchUp.actions'],
]

/** What is on the board, and how much of it is new to this person. */
function Found({ since }: { since: LastSeen | null }) {
  const { t } = useWords()
  const { begunAt } = useSession().session
  const board = useBoard(useRoom().board)
  const counts = countAll(board)
  const added = board.communications.filter(
    ({ addedAt }) => begunAt !== null && addedAt !== null && addedAt >= begunAt,
  )
  const isNew = (kind: keyof Counts) => {
    if (since) return counts[kind] - since[kind]
    return kind === 'messages' ? added.length : 0
  }
  return (
    <ul className="catch-up__found">
      {counted
        .filter(([kind]) => counts[kind] > 0)
        .map(([kind, word]) => (
          <li key={kind}>
            {t(word, { count: counts[kind] })}
            {isNew(kind) > 0 && (
              <span className="catch-up__new">{t('catchUp.new', { count: isNew(kind) })}</span>
            )}
          </li>
        ))}
    </ul>
  )
}
