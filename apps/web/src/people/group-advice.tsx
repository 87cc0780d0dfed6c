import { lookAtGroup } from '@kraftline/core/play/people'
import type { StateMessage } from '@kraftline/core/protocol/control'
import { useWords } from '../words/use-words.tsx'

/** What the play advises on who takes part; said kindly, and nothing follows from it. */
export function GroupAdvice({ people }: { people: StateMessage['people'] }) {
  const { t, locale } = useWords()
  const { count, size, missing } = lookAtGroup(people)
  const list = new Intl.ListFormat(locale, { type: 'disjunction' })
  const disciplines = list.format(missing.map((discipline) => t(`discipline.${discipline}`)))
  return (
    <p className="people-advice">
      {t(`people.advice.${size}`, { count })}
      {missing.length > 0 && ` ${t('people.advice.missing', { disciplines })}`}
    </p>
  )
}
