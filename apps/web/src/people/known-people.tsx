import type { SessionId } from '@kraftline/core/ids'
import type { PreviousView } from '@kraftline/core/protocol/http-answers'
import { useEffect, useState } from 'react'
import { readPrevious } from '../connect/series.ts'
import { useWords } from '../words/use-words.tsx'
import type { Identity } from './last-identity.ts'

type KnownPeopleProps = {
  sessionId: SessionId
  secret: string
  /** Who is in the session already. */
  here: readonly { readonly name: string }[]
  chosen: string
  onChoose: (identity: Identity) => void
}

/** Who took part last time finds their name here. */
export function KnownPeople({ sessionId, secret, here, chosen, onChoose }: KnownPeopleProps) {
  const { t } = useWords()
  const [people, setPeople] = useState<PreviousView['people']>([])
  useEffect(() => {
    let isCurrent = true
    void readPrevious(sessionId, secret).then((answer) => {
      if (isCurrent && answer.ok) setPeople(answer.value.people)
    })
    return () => {
      isCurrent = false
    }
  }, [sessionId, secret])
  const names = new Set(here.map(({ name }) => name))
  const others = people.filter(({ name }) => !names.has(name))
  if (others.length === 0) return null
  return (
    <fieldset className="known">
      <legend className="field__label">{t('join.known')}</legend>
      <div className="known__all">
        {others.map(({ name, discipline }) => (
          <button
            key={name}
            type="button"
            className="known__one"
            aria-pressed={name === chosen}
            onClick={() => onChoose({ name, discipline })}
          >
            {name}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
