import { timedPhases } from '@kraftline/core/play/phases'
import { Link } from 'wouter'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { phaseWords } from '../facilitate/phase-words.ts'
import { useSession } from '../facilitate/use-session.ts'
import { useWords } from '../words/use-words.tsx'
import { layOutStill, still } from './board-still.ts'
import './replay-card.css'

/** The way to the replay, with the board in small. */
export function ReplayCard() {
  const { t } = useWords()
  const { sessionId } = useRoom()
  const { session } = useSession()
  return (
    <section
      className="after__card after__card--wide panel replay-card"
      aria-labelledby="after-replay"
    >
      <h3 id="after-replay">{t('replay.link')}</h3>
      <p className="replay-card__text">{t('replay.linkText')}</p>
      <div className="replay-card__way">
        <Link
          href={`/s/${sessionId}/replay`}
          className="replay-card__link"
          aria-label={t('replay.link')}
        >
          <Still />
        </Link>
        <span className="replay-card__line" aria-hidden="true" />
        <span className="replay-card__phases" aria-hidden="true">
          {timedPhases
            .filter((phase) => session.entered.includes(phase))
            .map((phase) => (
              <span key={phase}>{t(phaseWords[phase].name)}</span>
            ))}
        </span>
      </div>
    </section>
  )
}

function Still() {
  const snapshot = useBoard(useRoom().board)
  const { notes, dots } = layOutStill(snapshot)
  const { width, height, line } = still
  return (
    <svg
      className="replay-card__still"
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <path className="replay-card__time" d={`M16 ${line}H${width - 16}`} />
      {dots.map(({ id, x, y }) => (
        <circle key={id} className="replay-card__dot" cx={x} cy={y} r="3" />
      ))}
      {notes.map(({ id, x, y, color }) => (
        <rect
          key={id}
          className={`replay-card__note replay-card__note--${color}`}
          x={x}
          y={y}
          width="26"
          height="22"
        />
      ))}
      <g transform={`translate(${width / 2} ${height / 2})`}>
        <circle className="replay-card__button" r="24" />
        <path className="replay-card__arrow" d="M-7 -11L13 0L-7 11z" />
      </g>
    </svg>
  )
}
