import { type Question, questions } from '@kraftline/core/play/questions'
import { useWords } from '../words/use-words.tsx'
import { goToQuestion, QuestionMark } from './numbered.tsx'

/** The play's nine questions at a glance: which have an answer, and the way to each. */
export function NineQuestions({ answered }: { answered: ReadonlySet<Question> }) {
  const { t } = useWords()
  return (
    <nav className="nine" aria-labelledby="nine">
      <p id="nine" className="nine__progress">
        {t('questions.progress', { answered: answered.size, all: questions.length })}
      </p>
      <ol className="nine__list">
        {questions.map((question, index) => {
          const isAnswered = answered.has(question)
          const state = t(isAnswered ? 'questions.answered' : 'questions.open')
          const name = `${index + 1}. ${t(`questions.${question}`)} ${state}`
          return (
            <li key={question}>
              <button
                type="button"
                className="nine__one"
                aria-label={name}
                title={t(`questions.${question}`)}
                onClick={() => goToQuestion(question)}
              >
                <QuestionMark question={question} isAnswered={isAnswered} />
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
