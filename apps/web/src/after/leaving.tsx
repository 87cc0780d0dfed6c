import { useWords } from '../words/use-words.tsx'
import { HealthCard } from './health/health-card.tsx'
import { LessonsCard } from './lessons/lessons-card.tsx'
import './leaving.css'

/** At the end of the last phase, while everybody is still here: one lesson each, and three questions. */
export function Leaving() {
  const { t } = useWords()
  return (
    <details className="leaving">
      <summary>{t('leaving.heading')}</summary>
      <h3>{t('lessons.heading')}</h3>
      <LessonsCard />
      <h3>{t('health.heading')}</h3>
      <HealthCard />
    </details>
  )
}
