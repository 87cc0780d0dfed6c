import type { CommunicationOnBoard } from '@kraftline/core/board/snapshot-types'
import type { WalkStop } from '@kraftline/core/incident/walk'
import { useRoom } from '../../connect/room.ts'
import { useBoard } from '../../connect/use-board.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.tsx'
import { saySilence, saySince } from './say-stop.ts'
import { useMoment } from './use-moment.ts'
import { useWalk } from './walk-context.ts'
import './walk.css'

/** The walk along the line, for whoever leads it, is along, is asked or stayed behind. */
export function WalkBar() {
  const { standing, stop } = useWalk()
  const isAlong = standing === 'leading' || standing === 'along'
  return (
    <>
      {/* Always there, for a live region that comes with its words is not read. */}
      <p className="visually-hidden" role="status">
        {standing === 'asked' && <WhoWalks />}
        {isAlong && stop && <Announcement stop={stop} />}
      </p>
      <Bar />
    </>
  )
}

function Bar() {
  const { standing } = useWalk()
  if (standing === 'none') return null
  if (standing === 'asked') return <Asking />
  if (standing === 'away') return <Behind />
  return <OnTheWay />
}

function Asking() {
  const { t } = useWords()
  const { come, leave } = useWalk()
  return (
    <section className="walk-bar walk-bar--asking panel panel--floating" aria-label={t('walk.bar')}>
      <p className="walk-bar__asks">
        <WhoWalks />
      </p>
      <div className="walk-bar__acts">
        <Button look="primary" onClick={come}>
          {t('walk.come')}
        </Button>
        <Button look="quiet" onClick={leave}>
          {t('walk.stay')}
        </Button>
      </div>
    </section>
  )
}

/** Quiet: whoever stayed knows why. */
function Behind() {
  const { t } = useWords()
  const { come } = useWalk()
  return (
    <section className="walk-bar walk-bar--behind panel panel--floating" aria-label={t('walk.bar')}>
      <p className="walk-bar__asks">
        <WhoWalks />
      </p>
      <Button size="small" onClick={come}>
        {t('walk.back')}
      </Button>
    </section>
  )
}

function WhoWalks() {
  const { t } = useWords()
  const { leaderName } = useWalk()
  return leaderName ? t('walk.asks', { name: leaderName }) : t('walk.asksNobody')
}

function OnTheWay() {
  const { t } = useWords()
  const { standing, stop, canLead, hasPrevious, hasNext, isWaiting, step, end, leave } = useWalk()
  const isLeading = standing === 'leading'
  return (
    <section className="walk-bar panel panel--floating" aria-label={t('walk.bar')}>
      {canLead && (
        <Button
          icon
          className="walk-bar__step"
          aria-label={t('walk.previous')}
          aria-keyshortcuts="ArrowLeft"
          disabled={!hasPrevious}
          onClick={() => step(-1)}
        >
          <Arrow path="M15 5l-7 7 7 7" />
        </Button>
      )}
      <div className="walk-bar__stop">
        {stop ? <Stop stop={stop} /> : <p>{t('walk.gone')}</p>}
        {isWaiting && <p className="walk-bar__waits">{t('walk.waits')}</p>}
      </div>
      {canLead && (
        <Button
          icon
          look="primary"
          className="walk-bar__step"
          aria-label={t('walk.next')}
          aria-keyshortcuts="ArrowRight"
          disabled={!hasNext}
          onClick={() => step(1)}
        >
          <Arrow path="M9 5l7 7-7 7" />
        </Button>
      )}
      <div className="walk-bar__end">
        <Button
          size="small"
          look="quiet"
          aria-keyshortcuts="Escape"
          onClick={isLeading ? end : leave}
        >
          {t(isLeading ? 'walk.end' : 'walk.leave')}
        </Button>
        {isLeading && (
          <span className="walk-bar__keys" aria-hidden="true">
            {t('walk.keys')}
          </span>
        )}
      </div>
    </section>
  )
}

type StopProps = { stop: WalkStop<CommunicationOnBoard> }

function Stop({ stop }: StopProps) {
  const words = useWords()
  const { cadence } = useRoom()
  const channel = useChannelName(stop)
  const moment = useMoment()
  const { message, number, count } = stop
  const silence = saySilence(stop, words)
  return (
    <div aria-hidden="true">
      <p className="walk-bar__line">
        <span className="walk-bar__position">{words.t('walk.position', { number, count })}</span>
        <strong>{moment(message.time)}</strong>
        <span className="walk-bar__channel">{channel}</span>
      </p>
      <p className="walk-bar__since">
        {saySince(stop, words)}
        {stop.silence && (
          <span className="walk-bar__gap">{words.t('walk.gap', { gap: cadence.gapMinutes })}</span>
        )}
      </p>
      {silence && <p className="walk-bar__silence">{silence}</p>}
    </div>
  )
}

const longestRead = 240

/** The same for those who listen, with what the message said. */
function Announcement({ stop }: StopProps) {
  const words = useWords()
  const { cadence } = useRoom()
  const channel = useChannelName(stop)
  const moment = useMoment()
  const { message, number, count } = stop
  const time = moment(message.time)
  const said = [
    words.t('walk.announce', { number, count, time, channel }),
    `${saySince(stop, words)}.`,
    stop.silence && `${words.t('walk.gap', { gap: cadence.gapMinutes })}.`,
    saySilence(stop, words),
    [...message.text].slice(0, longestRead).join(''),
  ]
  return said.filter(Boolean).join(' ')
}

function useChannelName({ message }: WalkStop<CommunicationOnBoard>): string {
  const { channels } = useBoard(useRoom().board)
  return channels.find(({ id }) => id === message.channelId)?.name ?? ''
}

function Arrow({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
