import type { Change } from '@kraftline/core/incident/comparison'
import { leadMetrics } from '@kraftline/core/incident/comparison-headline'
import { certaintyOf } from '@kraftline/core/incident/comparison-reasons'
import { useWords } from '../words/use-words.tsx'
import { judgedOf, type Pair } from './compared-pair.ts'
import { PointValue } from './point-value.tsx'
import { sayHeadline, sayUnknowns } from './say-change.ts'
import { growingMetrics } from './say-figure.ts'
import { sayDay } from './say-review.ts'
import { ScrollRegion } from './scroll-region.tsx'
import { Verdict } from './verdict.tsx'

/** What got better since last time, and what did not: each figure for itself. */
export function ComparisonCard({ pair }: { pair: Pair }) {
  const { t, locale } = useWords()
  const { before, after, changes } = pair
  const day = sayDay(before, locale)
  const leads = changes.filter(({ metric }) => isLead(metric))
  const others = changes.filter(({ metric }) => !isLead(metric))
  return (
    <section className="series-card panel" aria-labelledby="compared">
      <h3 id="compared" className="series-card__headline">
        {sayHeadline(t, changes, locale)}
      </h3>
      <p className="series-card__text">
        {day === null
          ? t('series.comparedWithTitle', { title: before.title })
          : t('series.comparedWith', { title: before.title, day })}
        {after.deletedBefore > 0 && (
          <> {t('series.deletedBetween', { count: after.deletedBefore })}</>
        )}
      </p>
      <dl className="compared">
        {leads.map((change) => (
          <div key={change.metric} className="compared__figure">
            <dt>{t(`series.metric.${change.metric}`)}</dt>
            <dd>
              <p className="compared__value">
                <Now change={change} pair={pair} />
              </p>
              <Verdict change={change} pair={pair} />
            </dd>
          </div>
        ))}
      </dl>
      <Unknowns changes={leads} pair={pair} />
      <details className="series-fold">
        <summary>{t('series.allFigures')}</summary>
        <OtherFigures changes={others} pair={pair} />
      </details>
    </section>
  )
}

/** A figure of the newer review, with how far it can be believed. */
function Now({ change: { metric, to }, pair }: { change: Change; pair: Pair }) {
  const certainty = certaintyOf(metric, to, judgedOf(pair.after))
  return <PointValue metric={metric} value={to} certainty={certainty} />
}

/** What stands between these figures and a verdict. */
function Unknowns({ changes, pair }: { changes: readonly Change[]; pair: Pair }) {
  const { t } = useWords()
  const unknowns = sayUnknowns(t, changes, pair)
  if (unknowns.length === 0) return null
  return (
    <div className="unknowns">
      <p>{t('series.toKnow')}</p>
      <ul>
        {unknowns.map((unknown) => (
          <li key={unknown}>{unknown}</li>
        ))}
      </ul>
    </div>
  )
}

function isLead(metric: Change['metric']): boolean {
  return leadMetrics.some((lead) => lead === metric)
}

function OtherFigures({ changes, pair }: { changes: readonly Change[]; pair: Pair }) {
  const { t } = useWords()
  return (
    <ScrollRegion label={t('series.allFigures')}>
      <table className="series-table series-table--figures">
        <thead>
          <tr>
            <th scope="col">{t('series.figure')}</th>
            <th scope="col">{t('series.thisTime')}</th>
            <th scope="col">{t('series.againstLast')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.metric}>
              <th scope="row">
                {t(`series.metric.${change.metric}`)}
                {growingMetrics.includes(change.metric) && <small>{t('series.grows')}</small>}
              </th>
              <td className="series-table__number">
                <Now change={change} pair={pair} />
              </td>
              <td>
                <Verdict change={change} pair={pair} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
