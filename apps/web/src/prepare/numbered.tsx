import { type Question, questions } from '@kraftline/core/play/questions'
import type { ReactNode } from 'react'

type NumberedProps = {
  question: Question
  answered: ReadonlySet<Question>
  /** Above what the question asks, where that is several fields. */
  label?: string
  children: ReactNode
}

/** One of the nine questions: its number, ticked once it has an answer, and what it is answered with. */
export function Numbered({ question, answered, label, children }: NumberedProps) {
  return (
    <div className="numbered" id={placeOfQuestion(question)}>
      <QuestionMark question={question} isAnswered={answered.has(question)} />
      {label === undefined ? (
        children
      ) : (
        <fieldset className="numbered__several">
          <legend className="field__label">{label}</legend>
          {children}
        </fieldset>
      )}
    </div>
  )
}

/** The number in its circle; a tick in its place says that the question has an answer. */
export function QuestionMark({
  question,
  isAnswered,
}: {
  question: Question
  isAnswered: boolean
}) {
  return (
    <span
      className={isAnswered ? 'question-mark question-mark--answered' : 'question-mark'}
      aria-hidden="true"
    >
      {isAnswered ? '✓' : questions.indexOf(question) + 1}
    </span>
  )
}

/** The id of what a question is answered with. */
export function placeOfQuestion(question: Question): string {
  return `question-${question}`
}

/** Goes to where a question is answered: a field of its own, or a cell of the sheet. */
export function goToQuestion(question: Question): void {
  const place = document.getElementById(placeOfQuestion(question))
  const field = place?.querySelector<HTMLElement>('input, textarea') ?? cellFor(question)
  field?.focus()
  field?.scrollIntoView({ block: 'nearest' })
}

function cellFor(question: Question): HTMLElement | null {
  const senders = document.querySelectorAll<HTMLInputElement>('input[data-column="sender"]')
  const nameless = [...senders].find(({ value }) => value === '')
  if (question === 'senders' && nameless) return nameless
  return document.querySelector<HTMLElement>('[data-row="new"] [data-column="time"]')
}
