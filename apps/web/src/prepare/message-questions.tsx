import { updateCommunication } from '@kraftline/core/board/edit-communications'
import type { BoardSnapshot } from '@kraftline/core/board/snapshot-types'
import { answeredQuestions, type Question } from '@kraftline/core/play/questions'
import { useId, useState } from 'react'
import { useRoom } from '../connect/room.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { goToQuestion, placeOfQuestion, QuestionMark } from './numbered.tsx'

const asked = ['messages', 'channels', 'senders', 'times'] as const satisfies readonly Question[]

/** The last four of the nine questions, which the sheet answers row by row. */
export function MessageQuestions({ board }: { board: BoardSnapshot }) {
  const { t } = useWords()
  const answered = answeredQuestions(board)
  const used = new Set(board.communications.map(({ channelId }) => channelId))
  const nameless = board.communications.filter(({ sender }) => sender.trim() === '')
  const said: Record<(typeof asked)[number], string> = {
    messages: t('questions.saidMessages', { count: board.communications.length }),
    channels: t('questions.saidChannels', { count: used.size }),
    senders: t('questions.saidSenders', { count: nameless.length }),
    times: t('questions.saidTimes'),
  }
  return (
    <>
      <ul className="message-questions">
        {asked.map((question) => (
          <li key={question} id={placeOfQuestion(question)}>
            <button
              type="button"
              className="message-questions__one"
              onClick={() => goToQuestion(question)}
            >
              <QuestionMark question={question} isAnswered={answered.has(question)} />
              <span>
                {t(`questions.short.${question}`)}
                {board.communications.length > 0 && <small>{said[question]}</small>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {nameless.length > 1 && <SenderOfAll nameless={nameless} board={board} />}
    </>
  )
}

type SenderOfAllProps = { nameless: BoardSnapshot['communications']; board: BoardSnapshot }

/** A status page does not say who wrote: one answer may do for all that have none. */
function SenderOfAll({ nameless, board }: SenderOfAllProps) {
  const { t } = useWords()
  const { doc } = useRoom().board
  const [sender, setSender] = useState('')
  const id = useId()
  const known = new Set(board.communications.map((message) => message.sender).filter(Boolean))
  return (
    <form
      className="sender-of-all"
      onSubmit={(event) => {
        event.preventDefault()
        doc.transact(() => {
          for (const message of nameless) {
            updateCommunication(doc, { id: message.id, sender: sender.trim() })
          }
        })
      }}
    >
      <label htmlFor={id}>{t('questions.senderOfAll', { count: nameless.length })}</label>
      <input
        id={id}
        className="input"
        list={`${id}-known`}
        autoComplete="off"
        value={sender}
        onChange={(event) => setSender(event.currentTarget.value)}
      />
      <datalist id={`${id}-known`}>
        {[...known].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button type="submit" size="small" disabled={sender.trim() === ''}>
        {t('questions.fillIn')}
      </Button>
    </form>
  )
}
