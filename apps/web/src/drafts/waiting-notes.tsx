import { reaches } from '@kraftline/core/play/people'
import { useSession } from '../facilitate/use-session.ts'
import { useWords } from '../words/use-words.tsx'

/** How many notes people hold back still, for whoever runs the session; never what they say. */
export function WaitingNotes() {
  const { t } = useWords()
  const { session } = useSession()
  const { drafts, people } = session
  if (!drafts) return null
  const { total, byPerson } = drafts
  const writers = people.filter(({ access }) => reaches(access, 'participant'))
  return (
    <section className="written panel panel--floating" aria-labelledby="written-heading">
      <header className="written__head">
        <h2 id="written-heading">{t('written.heading')}</h2>
        {byPerson && <span className="written__sum">{total}</span>}
      </header>
      <p className="visually-hidden">{t('written.hint')}</p>
      {byPerson ? (
        <ul className="written__all">
          {writers.map(({ id, name }) => (
            <li
              key={id}
              className={byPerson[id] ? 'written__one' : 'written__one written__one--none'}
            >
              {t('written.each', { name, count: byPerson[id] ?? 0 })}
            </li>
          ))}
        </ul>
      ) : (
        <p className="written__total">
          {t('written.total', { count: total })} <small>{t('written.together')}</small>
        </p>
      )}
    </section>
  )
}
