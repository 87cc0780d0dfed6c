import { playLengths } from '@kraftline/core/play/phases'
import { useWords } from '../words/use-words.tsx'

/** The five phases to scale: as wide as they are long, one below the other on a phone. */
export function HourStrip() {
  const { t } = useWords()
  return (
    <section className="hour" aria-labelledby="hour-heading">
      <h2 id="hour-heading" className="hour__heading">
        {t('home.hour.heading')}
      </h2>
      <p className="hour__text">{t('home.hour.text')}</p>
      <ol className="hour__phases">
        {playLengths.map(({ name, minutes }, index) => (
          <li key={name} className="hour__phase" style={{ flexGrow: minutes }}>
            <span className="hour__number" aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <h3 className="hour__name">{t(`phase.${name}`)}</h3>
              <p className="hour__minutes">{t('home.hour.minutes', { minutes })}</p>
              <p className="hour__what">{t(`home.hour.${name}`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
