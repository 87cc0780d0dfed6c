import { type ActionStatus, actionStatuses } from '@kraftline/core/board/snapshot-types'
import type { CalendarDay } from '@kraftline/core/incident/calendar-day'
import type { ActionView } from '@kraftline/core/protocol/http-answers'
import type { Result } from '@kraftline/core/result'
import { type SubmitEvent, useState } from 'react'
import type { ActionPatch } from '../../connect/after-api.ts'
import type { Problem } from '../../connect/api.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { sayProblem } from '../../words/say-problem.ts'
import { useWords } from '../../words/use-words.tsx'
import '../choice.css'
import './follow-up.css'

type Followed = Pick<ActionView, 'text' | 'owner' | 'dueOn' | 'status'> & {
  readonly closedNote?: string | null
  readonly closedOn?: string | null
}

type ActionDialogProps = {
  action: Followed
  today: CalendarDay
  onSave: (patch: ActionPatch) => Promise<Result<unknown, Problem>>
  onClose: () => void
}

/** How an action went: sent is only what was touched, so that two people's changes both stay. */
export function ActionDialog({ action, today, onSave, onClose }: ActionDialogProps) {
  const { t } = useWords()
  const [touched, setTouched] = useState<ActionPatch>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isWorking, setWorking] = useState(false)
  const change = (patch: ActionPatch) => setTouched({ ...touched, ...patch })

  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    setWorking(true)
    const answer = await onSave(touched)
    setWorking(false)
    if (answer.ok) onClose()
    else setProblem(answer.error)
  }
  return (
    <Dialog open onClose={onClose} title={t('follow.title')} text={t('follow.text')}>
      <form className="follow-form" onSubmit={(event) => void save(event)}>
        <StatusChoice
          status={touched.status ?? action.status}
          onChoose={(status) => change({ status })}
        />
        {(touched.status ?? action.status) !== 'open' && (
          <div className="follow-form__pair">
            <TextField
              label={t('follow.day')}
              type="date"
              value={touched.closedOn ?? action.closedOn ?? today}
              onChange={({ currentTarget }) => change({ closedOn: currentTarget.value || null })}
            />
            <TextField
              label={t('follow.word')}
              hint={t('follow.wordHint')}
              maxLength={500}
              value={touched.closedNote ?? action.closedNote ?? ''}
              onChange={({ currentTarget }) => change({ closedNote: currentTarget.value })}
            />
          </div>
        )}
        <TextArea
          label={t('plan.text')}
          rows={3}
          value={touched.text ?? action.text}
          onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        />
        <div className="follow-form__pair">
          <TextField
            label={t('plan.owner')}
            maxLength={120}
            value={touched.owner ?? action.owner}
            onChange={({ currentTarget }) => change({ owner: currentTarget.value })}
          />
          <TextField
            label={t('plan.due')}
            type="date"
            value={touched.dueOn ?? action.dueOn}
            onChange={({ currentTarget }) => change({ dueOn: currentTarget.value })}
          />
        </div>
        {problem && (
          <p className="message message--error" role="alert">
            {sayProblem(t, problem)}
          </p>
        )}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" disabled={isWorking}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

type StatusChoiceProps = { status: ActionStatus; onChoose: (status: ActionStatus) => void }

function StatusChoice({ status, onChoose }: StatusChoiceProps) {
  const { t } = useWords()
  return (
    <fieldset className="choice">
      <legend className="field__label">{t('after.status')}</legend>
      {actionStatuses.map((one) => (
        <label key={one} className="choice__one">
          <input
            type="radio"
            name="status"
            checked={one === status}
            onChange={() => onChoose(one)}
          />
          {t(`follow.status.${one}`)}
        </label>
      ))}
    </fieldset>
  )
}
