import type { Problem } from '../../connect/api.ts'
import { useWords } from '../../words/use-words.tsx'
import { sayAdvice, sayFault, sayPlace } from './say-fault.ts'

type FaultListProps = {
  faults: Problem['errors']
  /** Shows a line of the text, where it is at hand. */
  onLine?: (line: number) => void
}

/** Everything that is wrong with a file: where, what, and what to do about it. */
export function FaultList({ faults, onLine }: FaultListProps) {
  const { t } = useWords()
  if (faults.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keys too
    <ul className="import__faults" tabIndex={0} aria-label={t('prepare.import.problems')}>
      {faults.map((fault) => {
        const place = sayPlace(t, fault)
        const what = sayFault(t, fault)
        const advice = sayAdvice(t, fault)
        const { line } = fault
        return (
          <li key={`${place} ${what}`}>
            {place && (line === undefined || !onLine) && <b>{place}</b>}
            {place && line !== undefined && onLine && (
              <button type="button" className="import__line" onClick={() => onLine(line)}>
                {place}
              </button>
            )}{' '}
            {what}
            {advice && <span className="import__advice">. {advice}</span>}
          </li>
        )
      })}
    </ul>
  )
}
