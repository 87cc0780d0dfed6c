import { type HealthTally, healthQuestions } from '@kraftline/core/play/health'
import type { ComparedSession } from '@kraftline/core/protocol/http-answers'
import { useWords } from '../words/use-words.tsx'
import { nameReview } from './say-review.ts'
import { ScrollRegion } from './scroll-region.tsx'

const rounds = ['end', 'later'] as const

type HealthAlongProps = { reviews: readonly ComparedSession[] }

/** What the team said of itself at the end of each review and later, counted; nothing where nobody may be told yet. */
export function HealthAlong({ reviews }: HealthAlongProps) {
  const { t, locale } = useWords()
  if (!reviews.some(({ health }) => health.end.answers || health.later.answers)) return null
  return (
    <section className="series-card panel" aria-labelledby="health-along">
      <h3 id="health-along">{t('health.heading')}</h3>
      <p className="series-card__text">{t('health.along')}</p>
      <ScrollRegion label={t('health.heading')}>
        <table className="series-table">
          <thead>
            <tr>
              <th scope="col">{t('series.review')}</th>
              <th scope="col">{t('health.when')}</th>
              {healthQuestions.map((question) => (
                <th key={question} scope="col">
                  {t(`health.q.${question}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reviews.flatMap((review, index) =>
              rounds.map((round) => (
                <tr key={`${review.id} ${round}`}>
                  <th scope="row">
                    {index + 1}. {nameReview(review, locale)}
                  </th>
                  <td>{t(round === 'end' ? 'health.end' : 'health.round.later')}</td>
                  <Answers tally={review.health[round]} />
                </tr>
              )),
            )}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}

function Answers({ tally: { answers } }: { tally: HealthTally }) {
  const { t } = useWords()
  return healthQuestions.map((question) => {
    if (!answers) return <td key={question}>{t('health.none')}</td>
    const { good, poor, 'so-so': soso } = answers[question]
    return <td key={question}>{t('health.counts', { good, soso, poor })}</td>
  })
}
