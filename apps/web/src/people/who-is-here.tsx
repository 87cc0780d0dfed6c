import { personColor } from '@kraftline/core/play/person-color'
import type { StateMessage } from '@kraftline/core/protocol/control'
import { Avatar } from '../ui/avatar.tsx'
import { useWords } from '../words/use-words.tsx'

/** Everyone who has joined so far, and who of them is away. */
export function WhoIsHere({ people }: { people: StateMessage['people'] }) {
  const { t } = useWords()
  return (
    <section className="here" aria-labelledby="here-heading">
      <h2 id="here-heading" className="here__heading">
        {t('join.here')}
      </h2>
      {people.length === 0 && <p className="here__nobody">{t('join.nobody')}</p>}
      <ul className="here__people">
        {people.map((person, index) => (
          <li key={person.id} className="here__person">
            <Avatar name={person.name} color={personColor(index)} away={!person.connected} />
            <span>
              {person.name}
              <small>
                {t(`discipline.${person.discipline}`)}
                {!person.connected && ` · ${t('join.away')}`}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
