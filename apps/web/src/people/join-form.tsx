import type { SessionId } from '@kraftline/core/ids'
import { type Discipline, disciplines } from '@kraftline/core/play/people'
import { type SyntheticEvent, useRef, useState } from 'react'
import { joinSession, type Participant, type Problem } from '../connect/api.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { sayProblem } from '../words/say-problem.ts'
import { useWords } from '../words/use-words.tsx'
import { KnownPeople } from './known-people.tsx'
import { lastIdentity, rememberIdentity } from './last-identity.ts'

const nameLength = 60

type JoinFormProps = {
  sessionId: SessionId
  secret: string
  isAnonymous: boolean
  /** Who took part last time may be asked for; null where there is no such time, or no right to know. */
  known: null | { readonly here: readonly { readonly name: string }[] }
  onJoined: (participant: Participant) => void
}

/** Asks for a name and a discipline, and remembers them for the next session. */
export function JoinForm({ sessionId, secret, isAnonymous, known, onJoined }: JoinFormProps) {
  const { t } = useWords()
  const [identity, setIdentity] = useState(lastIdentity)
  const [isMissing, setMissing] = useState(false)
  const [refused, setRefused] = useState<Problem | null>(null)
  const [isJoining, setJoining] = useState(false)
  const input = useRef<HTMLFormElement>(null)

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const name = identity.name.trim()
    setMissing(name === '')
    setRefused(null)
    if (name === '') return input.current?.querySelector('input')?.focus()
    setJoining(true)
    const answer = await joinSession(sessionId, {
      secret,
      name,
      discipline: identity.discipline ?? 'other',
    })
    setJoining(false)
    if (!answer.ok) return setRefused(answer.error)
    rememberIdentity({ ...identity, name })
    onJoined(answer.value.participant)
  }

  return (
    <form ref={input} className="join__form" onSubmit={(event) => void submit(event)} noValidate>
      <h2 className="here__heading">{t('join.heading')}</h2>
      {known && (
        <KnownPeople
          sessionId={sessionId}
          secret={secret}
          here={known.here}
          chosen={identity.name.trim()}
          onChoose={setIdentity}
        />
      )}
      <TextField
        label={t('join.name')}
        name="name"
        autoComplete="name"
        maxLength={nameLength}
        required
        hint={isAnonymous ? t('join.anonymous') : undefined}
        value={identity.name}
        error={isMissing ? t('join.nameMissing') : undefined}
        onChange={(event) => setIdentity({ ...identity, name: event.currentTarget.value })}
      />
      <DisciplineCards
        chosen={identity.discipline}
        onChoose={(discipline) => setIdentity({ ...identity, discipline })}
      />
      {refused && (
        <p className="message message--error" role="alert">
          {sayProblem(t, refused)}
        </p>
      )}
      <Button type="submit" look="primary" className="join__button" disabled={isJoining}>
        {t(isJoining ? 'join.joining' : 'join.button')}
      </Button>
    </form>
  )
}

type CardsProps = { chosen: Discipline | null; onChoose: (discipline: Discipline) => void }

function DisciplineCards({ chosen, onChoose }: CardsProps) {
  const { t } = useWords()
  return (
    <fieldset className="cards">
      <legend className="field__label">{t('join.discipline')}</legend>
      <div className="cards__all">
        {disciplines.map((discipline) => (
          <label key={discipline} className="cards__card">
            <input
              type="radio"
              name="discipline"
              value={discipline}
              checked={discipline === chosen}
              onChange={() => onChoose(discipline)}
            />
            <span>{t(`discipline.${discipline}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
