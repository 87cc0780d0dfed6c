import {
  type HealthAnswer,
  type HealthAnswers,
  type HealthQuestion,
  healthAnswers,
  healthQuestions,
} from '@kraftline/core/play/health'
import { type SubmitEvent, useId, useState } from 'react'
import { useCommand } from '../../facilitate/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.tsx'
import '../choice.css'

type HealthFormProps = {
  /** What this person answered already. */
  given: HealthAnswers | null
}

type Draft = Partial<Record<HealthQuestion, HealthAnswer>>

/** Three questions on a scale of three; who has answered may think again. */
export function HealthForm({ given }: HealthFormProps) {
  const { t } = useWords()
  const command = useCommand()
  const [draft, setDraft] = useState<Draft>(given ?? {})
  const [isChanging, setChanging] = useState(false)
  if (given && !isChanging) {
    return (
      <div className="health__again">
        <span role="status">{t('health.kept')}</span>
        <Button size="small" onClick={() => setChanging(true)}>
          {t('health.change')}
        </Button>
      </div>
    )
  }
  const { customers, promises, tools } = draft
  const answers = customers && promises && tools ? { customers, promises, tools } : null
  const answer = async (event: SubmitEvent) => {
    event.preventDefault()
    if (answers && (await command({ type: 'answerHealth', answers }))) setChanging(false)
  }
  return (
    <form className="health" onSubmit={(event) => void answer(event)}>
      {healthQuestions.map((question) => (
        <Question
          key={question}
          question={question}
          answer={draft[question]}
          onAnswer={(one) => setDraft({ ...draft, [question]: one })}
        />
      ))}
      <Button type="submit" disabled={!answers}>
        {t('health.save')}
      </Button>
    </form>
  )
}

type QuestionProps = {
  question: HealthQuestion
  answer: HealthAnswer | undefined
  onAnswer: (answer: HealthAnswer) => void
}

function Question({ question, answer, onAnswer }: QuestionProps) {
  const { t } = useWords()
  const group = useId()
  return (
    <fieldset className="choice">
      <legend>{t(`health.q.${question}`)}</legend>
      {healthAnswers.map((one) => (
        <label key={one} className="choice__one">
          <input
            type="radio"
            name={group}
            checked={one === answer}
            onChange={() => onAnswer(one)}
          />
          {t(`health.a.${one}`)}
        </label>
      ))}
    </fieldset>
  )
}
