import type { EarlierReview } from '@kraftline/core/protocol/http-answers'
import { useId } from 'react'
import { sayProblem } from '../../words/say-problem.ts'
import { useWords } from '../../words/use-words.tsx'
import { sayDay } from '../say-review.ts'
import { SaidAction } from './said-action.tsx'
import { type Previous, usePrevious } from './use-previous.ts'
import './said.css'

/** What the team said it would do, and what became of it: before anything new is looked at. */
export function SaidWeWould() {
  const { t } = useWords()
  const id = useId()
  const previous = usePrevious()
  const { view, problem } = previous
  if (!view && !problem) return null
  return (
    <section className="said panel" aria-labelledby={id}>
      <h2 id={id}>{t('series.said')}</h2>
      {problem && (
        <p className="message message--error" role="alert">
          {sayProblem(t, problem)}
        </p>
      )}
      {view && view.deletedBefore > 0 && (
        <p className="said__text">{t('series.deletedFirst', { count: view.deletedBefore })}</p>
      )}
      {view?.reviews.map((review, index) => (
        <Review key={review.id} review={review} isLast={index === 0} previous={previous} />
      ))}
    </section>
  )
}

type ReviewProps = { review: EarlierReview; isLast: boolean; previous: Previous }

function Review({ review, isLast, previous }: ReviewProps) {
  const { t, locale } = useWords()
  const { id: reviewId, title, actions } = review
  const day = sayDay(review, locale)
  const done = actions.filter(({ status }) => status === 'done').length
  return (
    <div className="said__review">
      <p className="said__text">
        {t(isLast ? 'series.saidIn' : 'series.stillOpenFrom', { title })}
        {day !== null && `, ${day}`}
        {isLast && actions.length > 0 && (
          <> · {t('series.saidDone', { done, count: actions.length })}</>
        )}
      </p>
      {actions.length === 0 && <p>{t('series.saidNone')}</p>}
      <ul className="said__actions">
        {actions.map((action) => (
          <SaidAction
            key={action.id}
            action={action}
            onChange={(patch) => previous.change({ reviewId, actionId: action.id }, patch)}
          />
        ))}
      </ul>
    </div>
  )
}
