import type { Change } from '@kraftline/core/incident/comparison'
import { certaintyOf } from '@kraftline/core/incident/comparison-reasons'
import { useWords } from '../words/use-words.tsx'
import { judgedOf, type Pair } from './compared-pair.ts'
import { arrowOf, sayReasons } from './say-change.ts'
import { sayPoint } from './say-point.ts'

type VerdictProps = { change: Change; pair: Pair }

/** What became of a figure: from what, which way, and in a word whether that is good. */
export function Verdict({ change, pair }: VerdictProps) {
  const words = useWords()
  const { t } = words
  const { metric, from, verdict } = change
  const certainty = certaintyOf(metric, from, judgedOf(pair.before))
  const arrow = arrowOf(change)
  const reasons = sayReasons(t, change, pair)
  return (
    <div className="verdict">
      <span className={`verdict__word verdict__word--${verdict === 'n/a' ? 'none' : verdict}`}>
        {arrow && <span aria-hidden="true">{arrow} </span>}
        {certainty !== 'unknown' && (
          <>{t('series.from', { value: sayPoint(words, { metric, value: from, certainty }) })} · </>
        )}
        {t(`series.verdict.${verdict}`)}
      </span>
      {reasons.map((reason) => (
        <small key={reason} className="verdict__reason">
          {reason}
        </small>
      ))}
    </div>
  )
}
