import type { SessionId } from '@kraftline/core/ids'
import type { Comparison } from '@kraftline/core/protocol/http-answers'
import { useEffect } from 'react'
import { Link } from 'wouter'
import { HomeHeader } from '../home/home-header.tsx'
import { UnknownLink } from '../people/unknown-link.tsx'
import { useWords } from '../words/use-words.tsx'
import { ChartsCard } from './charts/charts-card.tsx'
import { lastPair } from './compared-pair.ts'
import { ComparisonCard } from './comparison-card.tsx'
import { HealthAlong } from './health-along.tsx'
import { StripsCard } from './strips/strips-card.tsx'
import { useComparison } from './use-comparison.ts'
import '../home/home.css'
import './series.css'

/** All that a team has reviewed so far, up to one session: for everybody who may see that one. */
export function SeriesPage({ id }: { id: SessionId }) {
  const { t } = useWords()
  const { comparison, problem } = useComparison(id)
  useEffect(() => {
    document.title = `${t('series.whole')} · Kraftline`
  }, [t])
  if (problem) return <UnknownLink problem={problem} />
  if (!comparison) return <p className="page-wait">{t('common.loading')}</p>
  const { sessions } = comparison
  return (
    <div className="series">
      <HomeHeader />
      <main className="series__cards">
        <header className="series__head">
          <div>
            <h1>{t('series.whole')}</h1>
            <p>{t('series.wholeText', { count: sessions.length })}</p>
          </div>
          <Link href={`/s/${id}`} className="button">
            {t('series.back')}
          </Link>
        </header>
        <Cards comparison={comparison} />
      </main>
    </div>
  )
}

function Cards({ comparison }: { comparison: Comparison }) {
  const { t } = useWords()
  const { sessions } = comparison
  const pair = lastPair(comparison)
  const gone = sessions[0]?.deletedBefore ?? 0
  return (
    <>
      {gone > 0 && <p className="message">{t('series.deletedFirst', { count: gone })}</p>}
      {sessions.length < 2 && <p className="message">{t('series.onlyOne')}</p>}
      {sessions.length > 1 && !pair && <p className="message">{t('series.notMeasured')}</p>}
      {pair && <ComparisonCard pair={pair} />}
      <StripsCard reviews={sessions} />
      {sessions.length > 1 && <ChartsCard reviews={sessions} />}
      <HealthAlong reviews={sessions} />
    </>
  )
}
