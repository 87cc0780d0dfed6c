import type { Comparison } from '@kraftline/core/protocol/http-answers'
import { Link } from 'wouter'
import { useRoom } from '../connect/room.ts'
import { useBoard } from '../connect/use-board.ts'
import { useSession } from '../facilitate/use-session.ts'
import { useWords } from '../words/use-words.tsx'
import { lastPair, type Pair } from './compared-pair.ts'
import { ComparisonCard } from './comparison-card.tsx'
import { SaidWeWould } from './said/said-we-would.tsx'
import { StripsCard } from './strips/strips-card.tsx'
import { useComparison } from './use-comparison.ts'
import './series.css'

type Compared = { readonly comparison: Comparison; readonly pair: Pair | null }

/** The series that this session continues; null where it is the first, or while nobody has answered. */
export function useCompared(): Compared | null {
  const { sessionId, continues, board } = useRoom()
  const { actions } = useBoard(board)
  const { followedUpAt } = useSession().session
  // Asked again when what it counts has changed.
  const { comparison } = useComparison(sessionId, `${followedUpAt} ${actions.length}`)
  if (!continues || !comparison) return null
  return { comparison, pair: lastPair(comparison) }
}

/** A review beside the one before it. */
export function ComparedBefore({ compared: { comparison, pair } }: { compared: Compared }) {
  const { t } = useWords()
  const { sessionId } = useRoom()
  const { sessions } = comparison
  if (sessions.length < 2) {
    const count = sessions[0]?.deletedBefore ?? 0
    return <p className="message after__card--wide">{t('series.deletedFirst', { count })}</p>
  }
  return (
    <div className="compared-before after__card--wide">
      {pair ? <ComparisonCard pair={pair} /> : <p className="message">{t('series.notMeasured')}</p>}
      <StripsCard reviews={sessions.slice(-2)} />
      <SaidWeWould />
      <Link href={`/s/${sessionId}/series`} className="button compared-before__all">
        {t('series.toWhole', { count: sessions.length })}
      </Link>
    </div>
  )
}
