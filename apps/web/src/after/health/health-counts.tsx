import {
  type HealthQuestion,
  type HealthRound,
  type HealthTally,
  healthQuestions,
} from '@kraftline/core/play/health'
import { useWords } from '../../words/use-words.tsx'

type HealthCountsProps = { health: Readonly<Record<HealthRound, HealthTally>> }

/** How many said what, then and later; nothing of so few that one could tell who. */
export function HealthCounts({ health: { end, later } }: HealthCountsProps) {
  const { t } = useWords()
  if (!end.answers && !later.answers) {
    const count = Math.max(end.people, later.people)
    return <p className="after__empty">{t('health.few', { count })}</p>
  }
  return (
    <table className="health__counts">
      <thead>
        <tr>
          <th scope="col">{t('health.question')}</th>
          <th scope="col">{t('health.end')}</th>
          <th scope="col">{t('health.round.later')}</th>
        </tr>
      </thead>
      <tbody>
        {healthQuestions.map((question) => (
          <tr key={question}>
            <th scope="row">{t(`health.q.${question}`)}</th>
            <Counts tally={end} question={question} />
            <Counts tally={later} question={question} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Counts({ tally, question }: { tally: HealthTally; question: HealthQuestion }) {
  const { t } = useWords()
  const counts = tally.answers?.[question]
  if (!counts) return <td>{t('health.none')}</td>
  const { good, poor, 'so-so': soso } = counts
  return <td>{t('health.counts', { good, soso, poor })}</td>
}
