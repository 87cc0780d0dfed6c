import type { Instant } from '@kraftline/core/time'
import { type FocusEvent, type InputHTMLAttributes, type KeyboardEvent, useId, useRef } from 'react'
import { useRoom } from '../connect/room.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/use-words.tsx'
import { Cell, type Column } from './cell.tsx'
import { AudienceSelect, KindSelect } from './row-fields.tsx'
import { TimeProblem } from './time-problem.tsx'
import { type Before, type NewMessageProblem, useNewMessage } from './use-new-message.ts'

/** The row in which the next message is typed: Enter adds it, and so does leaving the row. */
export function NewMessageRow({ before, channelList }: { before: Before; channelList: string }) {
  const { t } = useWords()
  const { message, problem, change, add, reset } = useNewMessage(before)
  const row = useRef<HTMLLIElement>(null)
  const id = useId()
  const addAndGoOn = (chosen?: Instant) => {
    if (add(chosen)) row.current?.querySelector('input')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') reset()
    if (!isEnterInText(event)) return
    event.preventDefault()
    addAndGoOn()
  }
  const onBlur = (event: FocusEvent) => {
    // Whoever moves on with a time typed means it; to another field of this row they are still here.
    if (!event.currentTarget.contains(event.relatedTarget) && message.time.trim() !== '') add()
  }
  const common = (column: 'time' | 'channel' | 'sender' | 'text') => ({
    column,
    label: t(`prepare.messages.${column}`),
    value: message[column],
    onText: (text: string) => change({ [column]: text }),
  })
  const isWrongTime = problem !== null && problem.kind !== 'no-channel'

  return (
    <li
      ref={row}
      className="messages__row messages__row--new"
      aria-label={t('prepare.messages.new')}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <NewCell
        {...common('time')}
        placeholder={t('prepare.messages.timePlaceholder')}
        aria-invalid={isWrongTime || undefined}
        aria-describedby={problem ? id : undefined}
      />
      <span className="messages__with-dot">
        <span className="messages__dot messages__dot--new" aria-hidden="true" />
        <NewCell {...common('channel')} list={channelList} />
      </span>
      <NewCell {...common('sender')} />
      <KindSelect value={message.kind} onKind={(kind) => change({ kind })} />
      <AudienceSelect value={message.audience} onAudience={(audience) => change({ audience })} />
      <NewCell {...common('text')} />
      <Button
        size="small"
        className="messages__add"
        aria-label={t('common.add')}
        onClick={() => addAndGoOn()}
      >
        <span aria-hidden="true">+</span>
        <span className="messages__add-word">{t('common.add')}</span>
      </Button>
      {problem && (
        <div id={id} className="messages__problem">
          <NewProblem problem={problem} onChoose={addAndGoOn} />
        </div>
      )}
    </li>
  )
}

/** Enter as in a sheet: not to break a line, not to end a composed character, not on a button. */
function isEnterInText(event: KeyboardEvent): boolean {
  const { key, shiftKey, target, nativeEvent } = event
  if (key !== 'Enter' || shiftKey || nativeEvent.isComposing) return false
  return target instanceof HTMLElement && target.dataset.column !== undefined
}

type NewCellProps = {
  column: Column
  label: string
  value: string
  onText: (text: string) => void
} & Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'list' | 'placeholder' | 'aria-invalid' | 'aria-describedby'
>

function NewCell({ column, label, onText, ...rest }: NewCellProps) {
  const common = {
    placeholder: label,
    ...rest,
    className: 'cell',
    'data-column': column,
    'aria-label': label,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => onText(event.currentTarget.value),
  }
  return (
    <Cell column={column}>
      {column === 'text' ? <textarea rows={1} {...common} /> : <input {...common} />}
    </Cell>
  )
}

type NewProblemProps = { problem: NewMessageProblem; onChoose: (at: Instant) => void }

function NewProblem({ problem, onChoose }: NewProblemProps) {
  const { t } = useWords()
  const { timeZone } = useRoom()
  if (problem.kind !== 'no-channel') {
    return <TimeProblem problem={problem} timeZone={timeZone} onChoose={onChoose} />
  }
  return (
    <p className="field__error" role="alert">
      {t('prepare.messages.noChannel')}
    </p>
  )
}
